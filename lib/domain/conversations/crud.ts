import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import { enqueue } from "../../db/enqueue.ts"
import type { Prisma, Conversation as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { closeAnswersOf } from "../../db/statements/close-answer.ts"
import { countConversation, GONE, retireConversation } from "../../db/statements/conversation-stats.ts"
import { countDaily } from "../../db/statements/messages.ts"
import type { Scope } from "../../db/transaction.ts"
import { contactById } from "../contacts/contacts.ts"
import { recordEvent } from "../events/events.ts"
import { CHANNELS, HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { reserve } from "../plans/plans.ts"
import { columnsOf } from "./columns-of.ts"
import { isUtterance } from "./is-utterance.ts"
import {
  CONVERSATION_FIELDS,
  type Conversation,
  ConversationInput,
  ConversationSettings,
  type MessageType,
} from "./schema.ts"

interface Created extends Conversation {
  messages: { id: string; type: MessageType; text: string }[]
}

/**
 * Makes a conversation with the messages that it starts from; no welcome is added (contract: a welcome belongs to
 * visitors' surfaces). Throws `not_found` for a bot, dataset, skillset, contact or task that is not the account's,
 * `limit_reached` at its quota.
 */
export const createConversation = command({
  permission: "conversations.write",
  input: ConversationInput,
  async run(ctx, { messages: given, ...settings }): Promise<Created> {
    const { columns, channel = CHANNELS.api.name } = await columnsOf(ctx, settings)
    return await make(ctx, { columns, channel, given })
  },
})

/**
 * Makes a conversation that tries a release of a bot out, kept among the tests of the account's people. The caller has seen
 * that both are the account's. Throws `limit_reached` at its quota.
 */
export const startTrial = command({
  permission: "conversations.write",
  input: z.strictObject({ botId: z.string(), releaseId: z.string() }),
  run: (ctx, columns): Promise<Created> => make(ctx, { columns, channel: CHANNELS.test.name, given: [] }),
})

async function make(
  ctx: Scope,
  {
    columns,
    channel,
    given,
  }: {
    columns: Omit<Prisma.ConversationCreateManyInput, "sessionId" | "channel">
    channel: string
    given: z.output<typeof ConversationInput>["messages"]
  },
): Promise<Created> {
  const botId = columns.botId ?? null
  const id = newId()
  const at = new Date()
  const messages = given.map((message) => ({ ...message, id: newId() }))
  const spoken = messages.filter(isUtterance).length
  const last = messages.length > 0 ? at : null
  await ctx.db.conversation.createMany({
    data: [
      {
        ...columns,
        id,
        sessionId: id,
        channel,
        messageCount: spoken,
        startedAt: at,
        createdAt: at,
        lastMessageAt: last,
        lastMessageId: messages.at(-1)?.id ?? null,
        lastUserMessageAt: messages.some(({ type }) => type === "user") ? at : null,
      },
    ],
  })
  if (messages.length > 0)
    await ctx.db.message.createMany({
      data: messages.map((message) => ({ ...message, conversationId: id, createdAt: at })),
    })
  await recordEvent(ctx, "conversation.started", {
    conversationId: id,
    ...(botId && { botId }),
  })
  const day = { day: at.toISOString().slice(0, 10), botId, channel }
  const sql = sqlOf(ctx.db)
  await sql.query(countDaily(ctx.account.id, { ...day, status: "active", conversations: 1, messages: 0 }))
  if (spoken > 0)
    await sql.query(countDaily(ctx.account.id, { ...day, status: "", conversations: 0, messages: spoken }))
  const unspoken = messages.length - spoken
  if (unspoken > 0)
    await sql.query(
      countDaily(ctx.account.id, { ...day, status: GONE, conversations: 0, messages: unspoken }),
    )
  await reserve(sql, ctx.account, [
    { metric: "conversations", amount: 1 },
    ...(messages.length > 0 ? [{ metric: "messages" as const, amount: messages.length }] : []),
  ])
  const row = await ctx.db.conversation.findFirstOrThrow({ where: { id } })
  return { ...detailsOf(row), messages }
}

/** Conversations with visitors by cursor, as the action API pages; of one contact where one is named, which throws `not_found`. */
export const listConversations = query({
  permission: "conversations.read",
  input: Cursor.extend({ contactId: z.string().optional() }),
  async run(ctx, { contactId, ...cursor }): Promise<Conversation[]> {
    const of = contactId === undefined ? {} : { contactId: (await contactById(ctx, contactId)).id }
    const where = { deletedAt: null, channel: { notIn: HIDDEN_CHANNELS }, ...of }
    return (await ctx.db.conversation.findMany(cursorArgs(cursor, where))).map(detailsOf)
  },
})

/** A conversation by its id. Throws `not_found`. */
export const fetchConversation = query({
  permission: "conversations.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, { id }): Promise<Conversation> => detailsOf(await conversationById(ctx, id)),
})

/** The row of a conversation by its id. Throws `not_found`. */
export async function conversationById(ctx: Scope, id: string): Promise<Row> {
  const row = isId(id) ? await ctx.db.conversation.findFirst({ where: { id, deletedAt: null } }) : null
  if (!row) throw notFound("conversation")
  return row
}

/**
 * Changes what is named and leaves the rest; null clears. With another bot, its statistics move to that one. Throws
 * `not_found` for the conversation and for whatever it is pointed at.
 */
export const updateConversation = command({
  permission: "conversations.write",
  input: z.strictObject({ id: z.string(), settings: ConversationSettings }),
  async run(ctx, { id, settings }): Promise<Conversation> {
    const { botId, meta } = detailsOf(await lockConversation(ctx, id))
    const { columns } = await columnsOf(ctx, settings, meta)
    const moves = columns.botId !== undefined && columns.botId !== botId
    const sql = sqlOf(ctx.db)
    if (moves) await countConversation(sql, ctx.account.id, id, -1)
    await ctx.db.conversation.updateMany({ where: { id }, data: columns })
    if (moves) await countConversation(sql, ctx.account.id, id, 1)
    if (columns.contactId !== undefined)
      await ctx.db.rating.updateMany({
        where: { conversationId: id },
        data: { contactId: columns.contactId },
      })
    await recordEvent(ctx, "conversation.updated", { conversationId: id })
    return detailsOf(await conversationById(ctx, id))
  },
})

/**
 * Deletes a conversation: invisible at once and out of the statistics, its rows are cleaned up by the job `purge-deleted`.
 * Its session's name is free again. What a month has used stays used.
 */
export const deleteConversation = command({
  permission: "conversations.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    await lockConversation(ctx, id)
    const sql = sqlOf(ctx.db)
    await closeAnswersOf(sql, ctx.account.id, "conversation", id)
    await retireConversation(sql, ctx.account.id, id)
    await ctx.db.conversation.updateMany({
      where: { id },
      data: { deletedAt: new Date(), sessionId: id, externalId: null },
    })
    await recordEvent(ctx, "conversation.deleted", { conversationId: id })
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    return { id }
  },
})

/** The row of a conversation, which nobody else changes until this transaction ends. Throws `not_found`, of the noun that was asked for. */
export async function lockConversation(ctx: Scope, id: string, noun = "conversation"): Promise<Row> {
  const live = { id, deletedAt: null }
  const { count } = isId(id)
    ? await ctx.db.conversation.updateMany({ where: live, data: { updatedAt: new Date() } })
    : { count: 0 }
  if (!count) throw notFound(noun)
  return conversationById(ctx, id)
}

/** A conversation with its settings, as the domain shows it. */
const detailsOf = (row: Row): Conversation => nounOf(CONVERSATION_FIELDS, row)
