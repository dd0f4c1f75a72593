import type { Client } from "pg"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"

export interface Seeded {
  botId?: string | null
  channel?: string
  status?: "active" | "ended" | "abandoned"
  /** When it began; now without. */
  at?: Date
  contactId?: string | null
  wished?: boolean
  turns?: Turn[]
}
export interface Turn {
  text: string
  /** Milliseconds behind the beginning. */
  after?: number
  /** Milliseconds that the answer took. */
  took?: number
  outcome?: "answered" | "not_found" | "small_talk" | "wants_person" | "other"
  sources?: string[]
  model?: string
  usage?: [number, number]
  vote?: 1 | -1
}

const at = (from: Date, ms: number) => new Date(from.getTime() + ms)

/** Writes a conversation as chats do: its rows, its event and what the daily rollups count. Returns its id. */
export async function seedConversation(owner: Client, ctx: Context, seeded: Seeded): Promise<string> {
  const { botId = null, channel = "webchat", status = "ended", contactId = null, wished = false } = seeded
  const { at: began = new Date(), turns = [] } = seeded
  const id = newId()
  const account = ctx.account.id
  const last = at(began, turns.at(-1)?.after ?? 0)
  await owner.query(
    `insert into "Conversation" ("accountId", id, "sessionId", "botId", channel, status, "contactId", "personAskedAt", "startedAt", "createdAt", "updatedAt", "lastMessageAt", "lastUserMessageAt", "messageCount")
    values ($1, $2::uuid, $2::uuid::text, $3, $4, $5::"ConversationStatus", $6, $7, $8, $8, $8, $9, $9, $10)`,
    [account, id, botId, channel, status, contactId, wished ? began : null, began, last, turns.length * 2],
  )
  const count = (day: Date, name: string, conversations: number, messages: number) =>
    owner.query("select livery_count($1, $2, $3, $4, $5, $6, $7)", [
      account,
      day.toISOString().slice(0, 10),
      botId,
      channel,
      name,
      conversations,
      messages,
    ])
  await count(began, status, 1, 0)
  for (const turn of turns) {
    await addTurn(owner, ctx, { id, began, turn })
    await count(at(began, turn.after ?? 0), "", 0, 2)
  }
  await tell(owner, ctx, id)
  return id
}

async function addTurn(
  owner: Client,
  ctx: Context,
  { id, began, turn }: { id: string; began: Date; turn: Turn },
): Promise<void> {
  const {
    text,
    after = 0,
    took = 800,
    outcome = "answered",
    model = "builtin/quotes",
    usage = [10, 5],
  } = turn
  const said = at(began, after)
  const [question, answer] = [newId(), newId()]
  const found = outcome === "answered"
  const sources = turn.sources ?? (found ? [newId()] : [])
  const reason = found || outcome === "other" ? null : outcome
  await owner.query(
    `insert into "Message" ("accountId", id, "conversationId", type, text, origin, answered, "answerReason", model, usage, citations, feedback, "createdAt", "updatedAt") values
      ($1, $2, $3, 'user', $4, null, null, null, null, null, '[]', null, $5, $5),
      ($1, $6, $3, 'bot', 'Said.', 'quote', $7, $8, $9, $10, $11, $12, $5, $13)`,
    [
      ctx.account.id,
      question,
      id,
      text,
      said,
      answer,
      outcome !== "not_found",
      reason,
      model,
      JSON.stringify({ inputTokens: usage[0], outputTokens: usage[1] }),
      JSON.stringify(sources.map((sourceId) => ({ sourceId }))),
      null,
      at(said, took),
    ],
  )
  if (turn.vote)
    await owner.query(
      `insert into "Rating" ("accountId", id, "subjectId", "conversationId", "messageId", value, "updatedAt") values ($1, $2, $3, $4, $3, $5, now())`,
      [ctx.account.id, newId(), answer, id, turn.vote],
    )
}

/** Says something more in a conversation. */
export async function seedTurn(owner: Client, ctx: Context, id: string, turn: Turn): Promise<void> {
  const { rows } = await owner.query(`select "startedAt" from "Conversation" where id = $1`, [id])
  await addTurn(owner, ctx, { id, began: rows[0].startedAt, turn })
  await tell(owner, ctx, id)
}

/** Records that something happened in a conversation. */
const tell = (owner: Client, ctx: Context, conversationId: string) =>
  owner.query(
    `insert into "Event" ("accountId", id, type, "actorKind", subject) values ($1, $2, 'message.created', 'system', $3)`,
    [ctx.account.id, newId(), JSON.stringify({ conversationId })],
  )

export async function seedContact(owner: Client, ctx: Context): Promise<string> {
  const id = newId()
  await owner.query(
    `insert into "Contact" ("accountId", id, fingerprint, "updatedAt") values ($1, $2::uuid, $2::uuid::text, now())`,
    [ctx.account.id, id],
  )
  return id
}
