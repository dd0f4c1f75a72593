import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newIdAfter, timeOf } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Message as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { reserve } from "../plans/plans.ts"
import { countMessages } from "./count-messages.ts"
import { countStatus } from "./count-status.ts"
import { conversationById, lockConversation } from "./crud.ts"
import { MESSAGE_FIELDS, MessageSettings, type StoredMessage } from "./schema.ts"

/**
 * Stores a message without asking a model. A visitor's message reopens the conversation (contract: a message reopens a
 * conversation), and a visitor can say nothing in another role. Throws `not_found`, or `limit_reached` at the quota of
 * messages.
 */
export const createMessage = command({
  permission: "conversations.write",
  input: MessageSettings.required({ type: true, text: true }).extend({ conversationId: z.string() }),
  async run(ctx, { conversationId, ...settings }): Promise<StoredMessage> {
    const { type, text, entities = [] } = settings
    if (ctx.principal.kind === "visitor" && type !== "user")
      throw new LiveryError("not_authorized", "A visitor's session stores messages of type user only")
    const conversation = await lockConversation(ctx, conversationId)
    const id = newIdAfter(conversation.lastMessageId)
    const at = new Date(timeOf(id))
    await ctx.db.message.createMany({
      data: [
        {
          ...columnsOf(settings),
          type,
          text,
          entities,
          id,
          conversationId,
          createdAt: at,
        },
      ],
    })
    const reopens = type === "user" && conversation.status !== "active"
    await ctx.db.conversation.updateMany({
      where: { id: conversationId },
      data: {
        lastMessageAt: at,
        lastMessageId: id,
        ...(type === "user" && { lastUserMessageAt: at }),
        ...(reopens && { status: "active" as const, endedAt: null }),
      },
    })
    await recordEvent(ctx, "message.created", { conversationId, messageId: id })
    if (reopens) await countStatus(ctx, conversation, "active")
    await countMessages(ctx, conversation, { type, createdAt: at }, { sign: 1, used: 1 })
    await reserve(sqlOf(ctx.db), ctx.account, [{ metric: "messages", amount: 1 }])
    return storedMessageOf(await messageAt(ctx, { conversationId, id }))
  },
})

/** What was said; an answer that is still being made or that failed was not. */
const SAID = { status: { in: ["complete" as const, "partial" as const] } }

/** Messages of a conversation by cursor. A visitor sees what was spoken, not what the bot was told. Throws `not_found`. */
export const listMessages = query({
  permission: "conversations.read",
  input: Cursor.extend({ conversationId: z.string() }),
  async run(ctx, { conversationId, ...cursor }): Promise<StoredMessage[]> {
    const { id } = await conversationById(ctx, conversationId)
    const spoken = ctx.principal.kind === "visitor" && { type: { in: ["user" as const, "bot" as const] } }
    const where = { conversationId: id, ...SAID, ...spoken }
    return (await ctx.db.message.findMany(cursorArgs(cursor, where))).map(storedMessageOf)
  },
})

const Place = z.strictObject({ conversationId: z.string(), id: z.string() })

/** A message by its conversation and its id. Throws `not_found`. */
export const fetchMessage = query({
  permission: "conversations.read",
  input: Place,
  run: async (ctx, place): Promise<StoredMessage> => storedMessageOf(await messageAt(ctx, place)),
})

/** The row of a message, for this module. Throws `not_found`. */
async function messageAt(ctx: Scope, { conversationId, id }: z.output<typeof Place>): Promise<Row> {
  const row =
    isId(conversationId) && isId(id)
      ? await ctx.db.message.findFirst({
          where: { id, conversationId, ...SAID, conversation: { deletedAt: null } },
        })
      : null
  if (!row) throw notFound("message")
  return row
}

/** Changes what is named of a stored message and leaves the rest; null clears. Throws `not_found`. */
export const updateMessage = command({
  permission: "conversations.write",
  input: z.strictObject({ conversationId: z.string(), id: z.string(), settings: MessageSettings }),
  async run(ctx, { settings, ...place }): Promise<StoredMessage> {
    const conversation = await lockConversation(ctx, place.conversationId)
    const before = await messageAt(ctx, place)
    const { meta } = storedMessageOf(before)
    await ctx.db.message.updateMany({ where: { id: place.id }, data: columnsOf(settings, meta) })
    const after = await messageAt(ctx, place)
    if (after.type !== before.type) {
      await countMessages(ctx, conversation, before, { sign: -1 })
      await countMessages(ctx, conversation, after, { sign: 1 })
    }
    await recordEvent(ctx, "message.updated", { conversationId: conversation.id, messageId: place.id })
    return storedMessageOf(after)
  },
})

/** Deletes a message for good, with its rating. What a month has used stays used. Throws `not_found`. */
export const deleteMessage = command({
  permission: "conversations.write",
  input: z.strictObject({ conversationId: z.string(), id: z.string() }),
  async run(ctx, place): Promise<{ id: string }> {
    const conversation = await lockConversation(ctx, place.conversationId)
    const message = await messageAt(ctx, place)
    await ctx.db.message.deleteMany({ where: { id: message.id } })
    await countMessages(ctx, conversation, message, { sign: -1 })
    await recordEvent(ctx, "message.deleted", { conversationId: conversation.id, messageId: message.id })
    return { id: message.id }
  },
})

/** A message of whatever type, as the action API knows it. */
const storedMessageOf = (row: Row): StoredMessage => nounOf(MESSAGE_FIELDS, row)
