import type { Sql, Statement } from "../wire/wire.ts"

/** Columns of a turn: the conversation `c`, its bot `b` and the dataset `d` that answers. */
const TURN = `b.id as "botId", b.name as "botName", b."monthlyBudget"::float8 as "botBudget", b."visitorBudget"::float8 as "visitorBudget", coalesce(b."isActive", true) as "botIsActive",
  coalesce(b.language, 'en') as language, b.personality, b.role, d.id as "datasetId",
  d."matchInstruction", d."mismatchInstruction", exists (select 1 from "Source" where "accountId" = $1 and "datasetId" = d.id and "questionKey" is not null) as "hasTaughtAnswers",
  d."searchMaxRecords", d."searchMinScore", d."searchMaxTokens", d.reranker`

/**
 * One row by its whole key. Joined plainly, PostgreSQL expects one row of the account, reads all of them and compares ids;
 * with a limit it goes by the key.
 */
const PROBE = (table: string, id: string) => `select * from "${table}" where "accountId" = $1 and id = ${id}`

/** The contact `k` of the conversation `c`. */
export const CONTACT = `left join lateral (${PROBE("Contact", 'c."contactId"')} limit 1) k on true`

/** What is known in a conversation `c` with the contact `k`, for texts that name it. */
export const VARIABLES = `jsonb_build_object('system', coalesce(c.variables->'system', '{}'), 'conversation', coalesce(c.variables->'conversation', '{}'),
      'contact', coalesce(c.variables->'contact', '{}') || coalesce(k.meta, '{}') || jsonb_strip_nulls(jsonb_build_object(
        'name', coalesce(nullif(k.name, ''), c."userName"), 'email', coalesce(k.email, c."userEmail"), 'phone', k.phone)))`

/** What a bot's widget says of how it names itself an AI, and how visitors come to a person. */
const WIDGET = (
  bot: string,
) => `select i.config->'disclosure' as disclosure, i.config->'person' as person from "Integration" i
    where i."accountId" = $1 and i."botId" = ${bot} and i.kind = 'widget' order by i.id limit 1`

const FIND = (
  condition: string,
) => `select c.id as "conversationId", c."sessionId", c.status::text, c.channel, c."messageCount", c."startedAt", c."contactId", c."integrationId",
    case when last.status = 'failed' and last."createdAt" > now() - interval '60 seconds' then last.id end as "failedAnswerId",
    greatest(c."lastMessageId", last.id) as "lastMessageId",
    case when last.id is null or c."handedBackAt" is not null or last."createdAt" < now() - interval '24 hours' then
      jsonb_build_object('settings', w.disclosure, 'because',
        case when last.id is null then 'start' when c."handedBackAt" is not null then 'hand_back' else 'pause' end) end as disclosure,
    case when c."pausedAt" is not null then coalesce(c."assigneeName", '') end as "attendedBy",
    case when c."flowState"->>'ended' is null then c."releaseId" end as "releaseId",
    jsonb_build_object('settings', w.person, 'isAsked', c."personAskedAt" is not null, 'tags', coalesce(k.tags, '{}')) as person,
    ${VARIABLES} as variables,
    coalesce(c.backstory, b.backstory) as backstory, coalesce(c.model, b.model) as model, ${TURN}
  from "Conversation" c
  left join lateral (${PROBE("Bot", 'c."botId"')} and "deletedAt" is null limit 1) b on true
  left join lateral (${PROBE("Dataset", 'coalesce(c."datasetId", b."datasetId")')} and "deletedAt" is null limit 1) d on true
  ${CONTACT}
  left join lateral (${WIDGET('c."botId"')}) w on true
  left join lateral (
    select id, status, "createdAt" from "Message" m where m."accountId" = c."accountId" and m."conversationId" = c.id order by id desc limit 1
  ) last on true
  where c."accountId" = $1 and ${condition} and c."deletedAt" is null`

/**
 * Locks a conversation and returns the id that the next message's has to be greater than: in a transaction, for messages
 * that were overtaken without the lock.
 */
export async function lockLastMessage<T extends { conversationId: string; lastMessageId: string | null }>(
  sql: Sql,
  accountId: string,
  turn: T,
): Promise<T> {
  const { rows } = await sql.query<Pick<T, "lastMessageId">>({
    text: `select greatest("lastMessageId", $3::uuid) as "lastMessageId" from "Conversation"
      where "accountId" = $1 and id = $2 for update`,
    values: [accountId, turn.conversationId, turn.lastMessageId],
  })
  return { ...turn, ...rows[0] }
}

const SEGMENTS = (dataset: string) =>
  `select id, language, analyser, documents, length::float8, buckets, "blockShift", dead, "deadCount"
  from "SearchSegment" where "accountId" = $1 and "datasetId" = ${dataset}`

/** The index segments of a dataset. */
export const segmentsOfDataset = (accountId: string, datasetId: string | null) => ({
  text: SEGMENTS("$2"),
  values: [accountId, datasetId],
})

/** The index segments of the dataset that a bot answers from. */
export const segmentsOfBot = (accountId: string, botId: string | null) => ({
  text: SEGMENTS(`(select "datasetId" from "Bot" where "accountId" = $1 and id = $2)`),
  values: [accountId, botId],
})

const DATASET_OF = (condition: string) => `(
    select coalesce(c."datasetId", b."datasetId") from "Conversation" c
    left join lateral (${PROBE("Bot", 'c."botId"')} limit 1) b on true
    where c."accountId" = $1 and ${condition} and c."deletedAt" is null)`

const ACTIVE = (contact: string) => `c.id = (select id from "Conversation"
  where "accountId" = $1 and "contactId" = ${contact} and "botId" = $3 and channel = $4
  and status = 'active' and "deletedAt" is null order by id desc limit 1)`

/** How a conversation is found; each takes the account as $1 and its own values from $2 on. */
const BY = {
  /** The caller's name for it. */
  session: `c."sessionId" = $2`,
  id: "c.id = $2",
  /** The active conversation of a contact with a bot in a channel. */
  contact: ACTIVE("$2"),
  /** The same by the contact's fingerprint, or that of one that was merged into it. */
  fingerprint: ACTIVE(`coalesce((select id from "Contact" where "accountId" = $1 and fingerprint = $2),
    (select "contactId" from "MergedContact" where "accountId" = $1 and fingerprint = $2))`),
}

/** Names a conversation. */
export interface Naming {
  by: keyof typeof BY
  values: readonly string[]
}

/** A text for each naming, made once: what is made for each asking would be hashed for each. */
const byNaming = (text: (condition: string) => string) =>
  Object.fromEntries(Object.entries(BY).map(([by, condition]) => [by, text(condition)])) as Record<
    keyof typeof BY,
    string
  >
const TURNS = byNaming(FIND)
const SEGMENTS_OF_TURNS = byNaming((condition) => SEGMENTS(DATASET_OF(condition)))

/** The turn of a conversation, or no row. */
export const turnOf = (accountId: string, { by, values }: Naming) => ({
  text: TURNS[by],
  values: [accountId, ...values],
})

/** The index segments of the dataset that a conversation's bot answers from. */
export const segmentsOfTurn = (accountId: string, { by, values }: Naming) => ({
  text: SEGMENTS_OF_TURNS[by],
  values: [accountId, ...values],
})

export interface HistoryRow {
  type: "user" | "bot" | "checkpoint" | "context" | "instruction" | "backstory" | "activity"
  text: string
  /** Of calls only: what was called and what came of it. */
  meta?: unknown
  /** Of an answer: whether it answers; null: not known. */
  answered?: boolean | null
}

const HISTORY = (conversation: string, limit: number, before = "") =>
  `select m.type::text, m.text, case when m.type = 'activity' then m.meta end as meta, m.answered from "Message" m
    where m."accountId" = $1 and m."conversationId" = ${conversation}
      and m.type <> 'reasoning' and m.text <> '' and m.status in ('complete', 'partial')${before}
    order by m.id desc limit ${limit}`

/** The latest turns of a conversation, newest first. */
export const historyOfTurn = (
  accountId: string,
  { by, values }: Naming,
  limit: number,
): Statement<HistoryRow> => ({
  text: HISTORY(
    `(select c.id from "Conversation" c where c."accountId" = $1 and ${BY[by]} and c."deletedAt" is null)`,
    limit,
  ),
  values: [accountId, ...values],
})

/** The same where the conversation's id is known, whether it stands or not. */
export const historyOfConversation = (
  accountId: string,
  conversationId: string,
  limit: number,
): Statement<HistoryRow> => ({
  text: HISTORY("$2", limit),
  values: [accountId, conversationId],
})

/** The latest turns before a message, newest first. */
export const historyBefore = (
  accountId: string,
  { conversationId, id, limit }: { conversationId: string; id: string; limit: number },
): Statement<HistoryRow> => ({
  text: HISTORY("$2", limit, " and m.id < $3"),
  values: [accountId, conversationId, id],
})

const NEW_TURN = (
  condition: string,
) => `select b."channelType" as channel, null as "attendedBy", b."releaseId", b."welcomeMessage", b.backstory, b.model, ${TURN},
    jsonb_build_object('because', 'start', 'settings', w.disclosure) as disclosure,
    jsonb_build_object('settings', w.person, 'isAsked', false, 'tags', '{}'::text[]) as person
  from "Bot" b left join lateral (${PROBE("Dataset", 'b."datasetId"')} and "deletedAt" is null limit 1) d on true
  left join lateral (${WIDGET("b.id")}) w on true
  where b."accountId" = $1 and ${condition} and b."deletedAt" is null`

/** What a new conversation with a bot starts from: the named bot, or the account's default. */
export const botForTurn = (accountId: string, botId: string | undefined) =>
  botId
    ? { text: NEW_TURN("b.id = $2"), values: [accountId, botId] }
    : { text: NEW_TURN(`b."isDefault"`), values: [accountId] }

const PARTS = `select b.backstory, b.model, ${TURN}
  from (select $2::uuid as "botId", $3::uuid as "datasetId") given
  left join lateral (${PROBE("Bot", 'given."botId"')} and "deletedAt" is null limit 1) b on true
  left join lateral (${PROBE("Dataset", 'coalesce(given."datasetId", b."datasetId")')} and "deletedAt" is null limit 1) d on true`

/** What an answer to messages that are not stored starts from: a bot, a dataset, both or neither. */
export const partsOfTurn = (accountId: string, botId: string | null, datasetId: string | null) => ({
  text: PARTS,
  values: [accountId, botId, datasetId],
})

const INSERT_CONVERSATION = `insert into "Conversation"
    ("accountId", id, "sessionId", "botId", channel, "userIdentifier", "userName", "userEmail", "startedAt", "createdAt", "updatedAt", "lastMessageAt", "contactId", variables, "integrationId", page, "releaseId")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9, $9, $10, $11::jsonb, $12, $13::jsonb, $14)
  on conflict ("accountId", "sessionId") do nothing`

export interface NewConversation {
  id: string
  sessionId: string
  botId: string | null
  channel: string
  visitor: { identifier?: string | undefined; name?: string | undefined; email?: string | undefined }
  at: Date
  contactId: string | null
  variables: object
  /** The widget that it is held in, and the page that it began on. */
  integrationId: string | null
  page: object | null
  /** The release that leads it. */
  releaseId?: string | null
}

/** Whether this call made the conversation; false when another one made it first. */
export async function insertConversation(
  sql: Sql,
  accountId: string,
  row: NewConversation,
): Promise<boolean> {
  const { identifier = null, name = null, email = null } = row.visitor
  const { id, sessionId, botId, channel, at, contactId, integrationId, releaseId = null } = row
  const own = [accountId, id, sessionId, botId, channel, identifier, name, email, at]
  const page = row.page && JSON.stringify(row.page)
  const values = [...own, contactId, JSON.stringify(row.variables), integrationId, page, releaseId]
  const { rowCount } = await sql.query({ text: INSERT_CONVERSATION, values })
  return rowCount === 1
}

const REMEMBER = `update "Conversation" set variables = jsonb_build_object(
    'system', coalesce(variables->'system', '{}') || $3::jsonb, 'conversation', coalesce(variables->'conversation', '{}') || $4::jsonb)
  where "accountId" = $1 and id = $2`

/** Merges variables into those of a conversation. */
export const rememberVariables = (
  sql: Sql,
  accountId: string,
  id: string,
  { system, conversation }: { system: object; conversation: object },
) =>
  sql.query({
    text: REMEMBER,
    values: [accountId, id, JSON.stringify(system), JSON.stringify(conversation)],
  })
