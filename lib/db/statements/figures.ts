import type { Statement } from "../wire/wire.ts"

/** All bots, in "VisitorSum"; no stored bot is the nil UUID. */
export const ALL_BOTS = "ffffffff-ffff-ffff-ffff-ffffffffffff"

/** The one turn at an account's sums, until the transaction ends; false where another process has it. */
export const takeTurn = (accountId: string): Statement<{ mine: boolean }> => ({
  text: "select pg_try_advisory_xact_lock(hashtextextended('figures:' || $1, 0)) as mine",
  values: [accountId],
})

/** How far the account's events have been followed; no row: not at all. To be read once the turn is taken. */
export const readCursor = (accountId: string): Statement<{ eventId: string; version: number }> => ({
  text: `select "eventId"::text, version from "FigureCursor" where "accountId" = $1::uuid`,
  values: [accountId],
})

/** Moves it on; `changed`: sums of days that are over have changed. */
export const writeCursor = (
  accountId: string,
  { eventId, changed }: { eventId: string; changed: boolean },
): Statement<{ version: number }> => ({
  text: `insert into "FigureCursor" as c ("accountId", "eventId") values ($1::uuid, $2::uuid)
    on conflict ("accountId") do update set "eventId" = greatest(c."eventId", excluded."eventId"), version = c.version + $3::int returning version`,
  values: [accountId, eventId, Number(changed)],
})

/** Events behind the cursor, or behind one that is further on, in their order, each with the conversation it is about; null: it is about none. */
export const eventsAfter = (
  accountId: string,
  eventId: string,
  take: number,
): Statement<{ id: string; conversationId: string | null }> => ({
  text: `select id::text, subject->>'conversationId' as "conversationId" from "Event"
    where "accountId" = $1::uuid and id > greatest($2::uuid, (select "eventId" from "FigureCursor" where "accountId" = $1::uuid))
    order by id limit $3::int`,
  values: [accountId, eventId, take],
})

/** Conversations that are due although nothing happened in them. */
export const dueFigures = (accountId: string, take: number): Statement<{ conversationId: string }> => ({
  text: `select "conversationId"::text from "ConversationFigure"
    where "accountId" = $1::uuid and "dueAt" <= now() order by "dueAt" limit $2::int`,
  values: [accountId, take],
})

/** What conversations have added so far. */
export const readContributions = (accountId: string, ids: readonly string[]): Statement<Contribution> => ({
  text: `select "conversationId"::text as id, part, "isWithdrawn" from "ConversationFigure"
    where "accountId" = $1::uuid and "conversationId" = any ($2::uuid[])`,
  values: [accountId, ids],
})
export interface Contribution {
  id: string
  part: unknown
  isWithdrawn: boolean
}

/** Looks no more at conversations that are gone. */
export const letGo = (accountId: string, ids: readonly string[]): Statement => ({
  text: `update "ConversationFigure" set "dueAt" = null
    where "accountId" = $1::uuid and "conversationId" = any ($2::uuid[]) and not "isWithdrawn" returning 1 as gone`,
  values: [accountId, ids],
})

/** Has what a conversation added taken out of the sums; nothing where it added nothing yet. */
export const withdrawFigures = (accountId: string, id: string): Statement => ({
  text: `update "ConversationFigure" set "isWithdrawn" = true, "dueAt" = now()
    where "accountId" = $1::uuid and "conversationId" = $2::uuid returning 1 as withdrawn`,
  values: [accountId, id],
})

const BEFORE = `left join lateral (
    select max(p."startedAt") as all, max(p."startedAt") filter (where p."botId" is not distinct from c."botId") as bot,
      max(p."startedAt") filter (where p.channel = c.channel) as channel,
      max(p."startedAt") filter (where p."botId" is not distinct from c."botId" and p.channel = c.channel) as both
    from (
      select "startedAt", "botId", channel from "Conversation" where "accountId" = $1::uuid and "contactId" = c."contactId"
        and id < c.id and channel <> all ($3::text[]) order by id desc limit 200
    ) p
  ) before on true`

/** Conversations that are shown and counted, with when their visitor began one before, in each view of the figures. */
export const readConversationsToCount = (
  accountId: string,
  ids: readonly string[],
  hidden: readonly string[],
) => ({
  text: `select c.id::text, c."botId"::text, c.channel, c.status::text, c."startedAt", c."lastMessageAt", c."personAskedAt", b.language,
      c.page->>'language' as "pageLanguage", before.all, before.bot, before.channel as "inChannel", before.both
    from "Conversation" c
    left join lateral (select language from "Bot" where "accountId" = $1::uuid and id = c."botId" limit 1) b on true ${BEFORE}
    where c."accountId" = $1::uuid and c.id = any ($2::uuid[]) and c."deletedAt" is null and c.channel <> all ($3::text[])`,
  values: [accountId, ids, hidden],
})

/** What was said in conversations, oldest first, without the texts of answers. */
export const readMessagesToCount = (accountId: string, ids: readonly string[], read: number) => ({
  text: `select m."conversationId"::text, m.id::text, m.type::text, m.status::text, case when m.type = 'user' then left(m.text, $3::int) else '' end as text,
      m.origin::text, m.answered, m."answerReason" as reason, m.model, coalesce((m.usage->>'inputTokens')::int, 0) as "inputTokens",
      coalesce((m.usage->>'outputTokens')::int, 0) as "outputTokens", m.feedback is not null as "isRated", m."createdAt", m."updatedAt",
      case when m.citations <> '[]' then (select array_agg(distinct c->>'sourceId') from jsonb_array_elements(m.citations) c where c->>'sourceId' is not null) end as sources
    from unnest($2::uuid[]) wanted(id) cross join lateral (
      select * from "Message" where "accountId" = $1::uuid and "conversationId" = wanted.id
        and type in ('user', 'bot') and status <> 'failed' offset 0
    ) m
    order by m."conversationId", m.id`,
  values: [accountId, ids, read],
})

export const readRatingsToCount = (accountId: string, ids: readonly string[]) => ({
  text: `select "conversationId"::text, "messageId"::text, value from "Rating" where "accountId" = $1::uuid and "conversationId" = any ($2::uuid[])`,
  values: [accountId, ids],
})
