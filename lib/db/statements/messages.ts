import type { Sql, Statement } from "../wire/wire.ts"

/** How long a pending answer is believed to be in the making without a sign of life. */
export const LEASE = "15 seconds"

/**
 * Wakes those who follow a conversation, of a statement whose CTE `kept` has changed its row. A notification makes commits
 * wait for each other, so none is sent where nobody follows; who begins to changes the same row first.
 */
export const TELL_FOLLOWERS = `(select pg_notify('livery_channel', kept."accountId" || ' ' || kept.id || ' live') from kept
    where kept."followedUntil" > now())`

const ACCEPT = `with kept as (
    update "Conversation" set "messageCount" = "messageCount" + 2, status = 'active', "endedAt" = null,
      "lastMessageAt" = $6, "lastUserMessageAt" = $6, "updatedAt" = $6, "lastMessageId" = $4, "handedBackAt" = null
    where "accountId" = $1 and id = $2 and status = $7::"ConversationStatus" and "deletedAt" is null and "pausedAt" is null
      and ("lastMessageId" is null or "lastMessageId" < $3) returning "accountId", id, "followedUntil"
  ), said as (
    insert into "Message" ("accountId", id, "conversationId", type, status, text, "createdAt", "updatedAt", "leaseUntil")
    select $1, said.id, kept.id, said.type, said.status, said.text, $6, $6, said.lease from kept, (values
      ($3::uuid, 'user'::"MessageType", 'complete'::"MessageStatus", $5::text, null::timestamptz),
      ($4, 'bot', 'pending', '', now() + interval '${LEASE}')
    ) said (id, type, status, text, lease)
  )
  select livery_require(exists (select from kept), 'turn'), ${TELL_FOLLOWERS}`

/**
 * Stores the visitor's message and a pending answer, and reopens the conversation. Throws `conflict` when it is gone, its
 * status is no longer the one that is known, a message has come that these ids would stand before, or a person has taken
 * over: then nobody may answer in their place.
 */
export const acceptMessages = (
  accountId: string,
  {
    turn,
    userMessage,
    answerId,
  }: {
    turn: { conversationId: string; status: string }
    userMessage: { id: string; text: string; createdAt: Date }
    answerId: string
  },
): Statement => {
  const { id, text, createdAt } = userMessage
  const values = [accountId, turn.conversationId, id, answerId, text, createdAt, turn.status]
  return { text: ACCEPT, values }
}

const ENTITIES = `update "Message" set entities = $3::jsonb where "accountId" = $1 and id = $2`
const ATTACHMENTS = `update "Message" set meta = meta || (
      select jsonb_build_object('attachments', coalesce(jsonb_agg(f.id order by f.id), '[]'), 'files', coalesce(jsonb_agg(jsonb_build_object(
        'id', f.id, 'name', f.name, 'type', f.type, 'size', f."byteSize") order by f.id), '[]'))
      from "File" f where f."accountId" = $1 and f."conversationId" = $2 and f.id::text = any($4) and f."deletedAt" is null)
    where "accountId" = $1 and id = $3`

/** Notes what a caller recognised in a message. */
export const setEntities = (
  accountId: string,
  { messageId, entities }: { messageId: string; entities: readonly unknown[] },
): Statement => ({ text: ENTITIES, values: [accountId, messageId, JSON.stringify(entities)] })

/** Notes which files of its conversation belong to a message, with what they are called. */
export const setAttachments = (
  accountId: string,
  {
    conversationId,
    messageId,
    fileIds,
  }: { conversationId: string; messageId: string; fileIds: readonly string[] },
): Statement => ({ text: ATTACHMENTS, values: [accountId, conversationId, messageId, fileIds] })

const REUSE = `with unattended as (
    select id from "Conversation" where "accountId" = $1 and id = $2 and "pausedAt" is null for no key update
  ), said as (
    select id, "createdAt" from "Message"
    where "accountId" = $1 and "conversationId" = $2 and id < $3 and type = 'user' and text = $4 order by id desc limit 1
  ), pending as (
    update "Message" set status = 'pending', error = null, "endReason" = null, "leaseUntil" = now() + interval '${LEASE}',
      "chargedAt" = $5, "estimatedAt" = null, "costNoted" = null, "updatedAt" = $5
    where "accountId" = $1 and id = $3 and status = 'failed' and exists (select 1 from unattended) and exists (select 1 from said)
    returning id
  ), touched as (
    update "Conversation" set "messageCount" = "messageCount" + 1 from pending where "accountId" = $1 and "Conversation".id = $2
  )
  select said.id, said."createdAt" from said, pending`

/**
 * Makes a failed answer pending again when the visitor repeats the message it failed on; null when it is another message,
 * or a person attends.
 */
export async function reuseFailedTurn(
  sql: Sql,
  accountId: string,
  row: { conversationId: string; answerId: string; text: string; at: Date },
): Promise<{ id: string; createdAt: Date } | null> {
  const values = [accountId, row.conversationId, row.answerId, row.text, row.at]
  return (await sql.query<{ id: string; createdAt: Date }>({ text: REUSE, values })).rows[0] ?? null
}

const WELCOME = `with said as (
    insert into "Message" ("accountId", id, "conversationId", type, text, "createdAt", "updatedAt") values ($1, $3, $2, 'bot', $4, $5, $5)
  ) update "Conversation" set "messageCount" = "messageCount" + 1, "lastMessageId" = $3 where "accountId" = $1 and id = $2`

/** Stores a bot's welcome as the first message of a new conversation. */
export const insertWelcome = (
  accountId: string,
  row: { conversationId: string; id: string; text: string; at: Date },
): Statement => ({
  text: WELCOME,
  values: [accountId, row.conversationId, row.id, row.text, row.at],
})

interface Counted {
  /** "2026-11-20", UTC. */
  day: string
  botId: string | null
  channel: string
  status: string
  conversations: number
  messages: number
}

/** Adds to the daily rollup: conversations under their status, messages under the empty one. */
export const countDaily = (
  accountId: string,
  { day, botId, channel, status, conversations, messages }: Counted,
): Statement => ({
  text: "select livery_count($1, $2, $3, $4, $5, $6, $7)",
  values: [accountId, day, botId, channel, status, conversations, messages],
})

/**
 * The same, and takes from a limit (livery_take with its own parameters): in one statement, since starting one is most of
 * what either costs a turn.
 */
export const countAndTake = (accountId: string, counted: Counted, taken: readonly unknown[]): Statement => ({
  text: "select livery_count($1, $2, $3, $4, $5, $6, $7), livery_take($8, $9, $10, $11, $12, $13, $14)",
  values: [...(countDaily(accountId, counted).values ?? []), ...taken],
})

/** Adds what an answer took to the daily rollup of its bot's messages. */
export const countDailyTokens = (
  accountId: string,
  { day, botId, channel, tokens }: Pick<Counted, "day" | "botId" | "channel"> & { tokens: number },
): Statement => ({
  text: "select livery_count_tokens($1, $2, $3, $4, $5)",
  values: [accountId, day, botId, channel, tokens],
})

/** What the calls of a model took, as it is stored. */
export interface StoredUsage {
  inputTokens: number
  outputTokens: number
  /** Of those that went in, what the provider had read before; absent: none. */
  cachedInputTokens?: number
  /** Where the provider did not say. */
  isEstimated?: true
}

interface CostCounted {
  /** "2026-11-20", UTC. */
  day: string
  botId: string | null
  channel: string
  model: string
  answers: number
  usage: StoredUsage
  /** In millionths of the platform's currency; null: no price was known. */
  cost: bigint | null
  /** Who pays for that: the account by a key of its own, its agency by one; null: the install. */
  payer: "own" | "agency" | null
  /** The note under which budgets were held for it; null: nothing was. */
  reservationId?: string | null
}

/** Who is charged: with the agency's markup in percent, and from a wallet where there is one. */
interface Charged {
  id: string
  parentId: string | null
  markup: number
  wallet: number | null
}

/**
 * Adds what calls of a model took that belong to no stored answer, to the day and to what budgets are measured by; those of a
 * stored one are counted where it is closed (livery_close_answer).
 */
export const countCost = (
  { id, parentId, markup, wallet }: Charged,
  { day, botId, channel, model, answers, usage, cost, payer, reservationId = null }: CostCounted,
): Statement => ({
  text: `select livery_count_cost($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $15, p.price),
    livery_spend_cost($1, $12, $3, $13, coalesce($10::bigint, 0), $14::uuid, $15, p.price, $17)
    from (select case when $15 = 'own' then 0 else livery_price(coalesce($10::bigint, 0), $16) end as price) p`,
  values: [
    ...[id, day, botId, channel, model, answers, usage.inputTokens, usage.cachedInputTokens ?? 0],
    ...[usage.outputTokens, cost?.toString() ?? null, usage.isEstimated ? 1 : 0],
    ...[parentId, day.slice(0, 7), reservationId, payer, markup, wallet !== null],
  ],
})
