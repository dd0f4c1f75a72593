import type { Statement } from "../wire/wire.ts"

const RELEASE = `update "Conversation" set "responsibleId" = nullif("responsibleId", $2::uuid),
    "pausedAt" = case when "assigneeId" = $2::uuid then null else "pausedAt" end,
    "handedBackAt" = case when "assigneeId" = $2::uuid and "pausedAt" is not null then now() else "handedBackAt" end,
    "assigneeName" = case when "assigneeId" = $2::uuid then null else "assigneeName" end,
    "assigneeId" = nullif("assigneeId", $2::uuid), "updatedAt" = now()
  where "accountId" = $1::uuid and ("responsibleId" = $2::uuid or "assigneeId" = $2::uuid)
  returning id`

/** Takes everything from a person who leaves an account: nobody is to see to it, and the bot answers. Returns which. */
export const releaseFrom = (accountId: string, personId: string): Statement<{ id: string }> => ({
  text: RELEASE,
  values: [accountId, personId],
})

const RELEASE_TEAM = `update "Conversation" set "responsibleTeamId" = null, "updatedAt" = now()
  where "accountId" = $1::uuid and "responsibleTeamId" = $2::uuid returning id`

/** The same for a team that is gone. */
export const releaseFromTeam = (accountId: string, teamId: string): Statement<{ id: string }> => ({
  text: RELEASE_TEAM,
  values: [accountId, teamId],
})

const KEEP_TEAM = `select name from "Team" where "accountId" = $1::uuid and id = $2::uuid for share`

/** The name of a team that is not deleted before the caller's transaction ends, or no row. */
export const keepTeam = (accountId: string, teamId: string): Statement<{ name: string }> => ({
  text: KEEP_TEAM,
  values: [accountId, teamId],
})

const KEEP_MEMBER = `select "userId" from "Membership" where "accountId" = $1::uuid and "userId" = $2::uuid and role <> 'viewer' for share`

/** The same of a person who may answer. */
export const keepMember = (accountId: string, userId: string): Statement<{ userId: string }> => ({
  text: KEEP_MEMBER,
  values: [accountId, userId],
})

const NAME = `select coalesce(livery_member_name($1::uuid, $2::uuid), (select name from "Team" where "accountId" = $1::uuid and id = $3::uuid)) as name`

/** What a person or a team is called who is to see to something; null where there is neither any more. */
export const responsibleName = (
  accountId: string,
  { personId, teamId }: { personId: string | null; teamId: string | null },
): Statement<{ name: string | null }> => ({ text: NAME, values: [accountId, personId, teamId] })
