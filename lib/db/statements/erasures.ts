import type { Sql } from "../wire/wire.ts"

/**
 * Hides conversations of `$2` for which a condition holds once they are locked; returns those that go. One that
 * was active counts as ended: what has been counted stays, and nothing can end it later.
 */
const HIDE = (condition: string) => `with going as (
    select id, status, "startedAt", "botId", channel, "contactId" from "Conversation"
    where "accountId" = $1::uuid and id = any ($2::uuid[])${condition}
  ), gone as (
    update "Conversation" c set "deletedAt" = coalesce(c."deletedAt", now()), "sessionId" = c.id::text, "externalId" = null, "updatedAt" = now()
    from going where c."accountId" = $1::uuid and c.id = going.id returning c.id, going."contactId"
  ), counted as (
    select count(*) from going, lateral (select (going."startedAt" at time zone 'UTC')::date as day) began
    where status = 'active' and livery_count($1::uuid, day, "botId", channel, 'active', -1, 0) and livery_count($1::uuid, day, "botId", channel, 'ended', 1, 0)
  )
  select gone.id, gone."contactId", counted.count from gone, counted`

const HIDE_ALL = HIDE(" order by id for update")
const HIDE_AGED = HIDE(
  ` and "deletedAt" is null and coalesce("lastMessageAt", "startedAt") < now() - make_interval(days => $3::int) order by id for update skip locked`,
)

/** Hides conversations on somebody's wish; those that were hidden already are theirs as well. */
export const hideConversations = (sql: Sql, accountId: string, ids: readonly string[]) =>
  hidden(sql, HIDE_ALL, [accountId, ids])

/** Hides those in which nothing has been said for so many days; those that are in use just now wait for the next time. */
export const hideAged = (sql: Sql, accountId: string, ids: readonly string[], days: number) =>
  hidden(sql, HIDE_AGED, [accountId, ids, days])

export interface Hidden {
  id: string
  contactId: string | null
}

const hidden = async (sql: Sql, text: string, values: readonly unknown[]): Promise<Hidden[]> =>
  (await sql.query<Hidden>({ text, values })).rows

/** How far a walk over conversations by the time they were made has come. */
export interface Step {
  createdAt: string
  id: string
}
export interface WalkedConversation extends Step {
  /** Whether nothing has been said in it for so long. */
  isAged: boolean
}

const WALK = (
  ofBot: string,
) => `select id, "createdAt"::text, "deletedAt" is null and coalesce("lastMessageAt", "startedAt") < now() - make_interval(days => $2::int) as "isAged"
  from "Conversation" where "accountId" = $1::uuid${ofBot} and "createdAt" < now() - make_interval(days => $2::int)
    and ("createdAt", id) > ($3::timestamptz, $4::uuid) order by "createdAt", id limit $5`

/**
 * Conversations made before so many days, of an account or of one bot, by the index over when they were made: what is older
 * by its last message is older by its making. Those that go on are passed once a walk.
 */
export const walkConversations = (
  accountId: string,
  { botId, days, after, take }: { botId: string | null; days: number; after: Step; take: number },
) => ({
  text: WALK(botId ? ` and "botId" = $6::uuid` : ""),
  values: [accountId, days, after.createdAt, after.id, take, ...(botId ? [botId] : [])],
})

const ADD = `update "Erasure" set counts = counts || jsonb_build_object($3::text, coalesce((counts->>$3)::bigint, 0) + $4::bigint)
  where "accountId" = $1::uuid and id = $2::uuid`

/** Adds rows of a table to what an erasure has removed, in the transaction that removes them. */
export const addToErasure = (
  accountId: string,
  { erasureId, table, rows }: { erasureId: string; table: string; rows: number },
) => ({ text: ADD, values: [accountId, erasureId, table, rows] })

const FORGET_QUESTIONS = `with gone as (
    delete from "UnansweredQuestion" where "accountId" = $1::uuid and "conversationId" = any ($2::uuid[]) and count = 1
  )
  update "UnansweredQuestion" set "conversationId" = null
  where "accountId" = $1::uuid and "conversationId" = any ($2::uuid[]) and count > 1`

/** Removes questions that were asked in these conversations alone; of others, that they were asked there. */
export const forgetQuestionsOf = (accountId: string, conversationIds: readonly string[]) => ({
  text: FORGET_QUESTIONS,
  values: [accountId, conversationIds],
})

const OF_CONTACTS = `select id from "Conversation" where "accountId" = $1::uuid and "contactId" = any ($2::uuid[])
  and id > $3::uuid order by id limit $4`

/** A page of the conversations of contacts, the deleted ones too. */
export const conversationsOfContacts = (
  accountId: string,
  contactIds: readonly string[],
  { after, take }: { after: string; take: number },
) => ({ text: OF_CONTACTS, values: [accountId, contactIds, after, take] })

// Subqueries with a limit go by an index; joined, the planner may read an account's conversations whole.
const FORGET_VISITORS = `with lone as (
    select k.ctid from unnest($2::uuid[]) wanted(id) cross join lateral (
      select ctid, id, fingerprint from "Contact" where "accountId" = $1::uuid and id = wanted.id limit 1
    ) k
    where fingerprint like 'widget:%'
      and (select 1 from "Conversation" where "accountId" = $1::uuid and "contactId" = k.id limit 1) is null
      and (select 1 from "VisitorSession" where "accountId" = $1::uuid and "contactId" = k.id and "expiresAt" > now() and "revokedAt" is null limit 1) is null
      and (select 1 from "Rating" where "accountId" = $1::uuid and "contactId" = k.id limit 1) is null
      and (select 1 from "Task" where "accountId" = $1::uuid and "contactId" = k.id limit 1) is null
  )
  delete from "Contact" where ctid = any (array(select ctid from lone)) returning id`

/** Removes contacts that a widget made of visitors whom nobody knows otherwise, once nothing is left of them. */
export const forgetVisitors = (accountId: string, contactIds: readonly string[]) => ({
  text: FORGET_VISITORS,
  values: [accountId, contactIds],
})

const IMPORTED_ROWS = `delete from "ContactImportRow" r where "accountId" = $1::uuid and ("contactId" = any ($2::uuid[]) or exists (
    select from unnest(cells) cell where lower(btrim(cell)) in (
      select lower(email) from "Contact" where "accountId" = $1::uuid and id = any ($2::uuid[]) and email is not null union all select lower($3)
    )
  )) returning number`

/** Removes rows of imported files that became one of these contacts, or have an address of theirs. */
export const importedRowsOf = (accountId: string, contactIds: readonly string[], email: string | null) => ({
  text: IMPORTED_ROWS,
  values: [accountId, contactIds, email],
})
