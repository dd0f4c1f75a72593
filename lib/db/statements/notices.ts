import type { Statement } from "../wire/wire.ts"

/** Notices that are shown at most, the latest ones. */
const MOST = 30

const LIVE = `c."accountId" = $1::uuid and c."deletedAt" is null and c.channel <> all ($3::text[])`
/** Of each conversation one, by its own index; who has none of the account sees nothing. */
const NOTICES = `with me as (
    select notices, "noticesSeenAt" from "Membership" where "accountId" = $1::uuid and "userId" = $2::uuid
  ), due as (
    (select c.id, 'asked' as kind, c."personAskedAt" as at from "Conversation" c
      where ${LIVE} and c."personAskedAt" > '-infinity' and c.status = 'active' and c."pausedAt" is null and c."responsibleId" is null
        and (c."responsibleTeamId" is null or exists (select from "TeamMember" t
          where t."accountId" = $1::uuid and t."teamId" = c."responsibleTeamId" and t."userId" = $2::uuid))
      order by c."personAskedAt" desc limit ${MOST})
    union all
    (select c.id, 'assigned', c."assignedAt" from "Conversation" c
      where ${LIVE} and c."responsibleId" = $2::uuid and c."assignedAt" is not null and c."pausedAt" is null
      order by c."assignedAt" desc limit ${MOST})
    union all
    (select c.id, 'reply', c."lastUserMessageAt" from "Conversation" c
      where ${LIVE} and c."assigneeId" = $2::uuid and c."lastUserMessageAt" > c."pausedAt" and c."lastUserMessageAt" >= c."lastMessageAt"
      order by c."lastUserMessageAt" desc limit ${MOST})
  )
  select due.kind, c.id as "conversationId", c."userName", c."userEmail", c."userIdentifier", b.name as "botName",
    coalesce(said.text, '') as preview, due.at, due.at > me."noticesSeenAt" as "isNew"
  from me, due join lateral (select * from "Conversation" where "accountId" = $1::uuid and id = due.id limit 1) c on true
    left join lateral (select name from "Bot" where "accountId" = $1::uuid and id = c."botId" limit 1) b on true
    left join lateral (select left(m.text, 160) as text from "Message" m
      where m."accountId" = $1::uuid and m."conversationId" = c.id and m.type = 'user' order by m.id desc limit 1) said on true
  where due.kind || ':' || $4::text = any (me.notices)
  order by due.at desc limit ${MOST}`

export interface NoticeRow {
  kind: "asked" | "assigned" | "reply"
  conversationId: string
  userName: string | null
  userEmail: string | null
  userIdentifier: string | null
  botName: string | null
  preview: string
  at: Date
  isNew: boolean
}

/** What a person has to see to in an account, the latest first, of what they chose to be told of in a place. */
export const noticesOf = (
  accountId: string,
  { personId, hidden, place }: { personId: string; hidden: readonly string[]; place: "app" | "digest" },
): Statement<NoticeRow> => ({ text: NOTICES, values: [accountId, personId, hidden, place] })

const ATTENDED = `select id from "Conversation" where "accountId" = $1::uuid and "assigneeId" = $2::uuid
    and "pausedAt" is not null and "deletedAt" is null order by id desc limit 1000`

/** The conversations that a person attends, the latest 1,000. */
export const attendedBy = (accountId: string, personId: string): Statement<{ id: string }> => ({
  text: ATTENDED,
  values: [accountId, personId],
})

const SEE = `update "Membership" set "noticesSeenAt" = greatest("noticesSeenAt", least($3::timestamptz, now()))
  where "accountId" = $1::uuid and "userId" = $2::uuid`

/** They have seen everything up to a moment. */
export const seeNotices = (accountId: string, personId: string, until: Date): Statement => ({
  text: SEE,
  values: [accountId, personId, until],
})
