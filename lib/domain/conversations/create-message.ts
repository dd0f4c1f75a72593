import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { newIdAfter, timeOf } from "../../core/ids.ts"
import { changedMeta } from "../../core/meta.ts"
import { command } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { reserve } from "../plans/plans.ts"
import { countMessages } from "./count-messages.ts"
import { countStatus } from "./count-status.ts"
import { messageAt } from "./list-messages.ts"
import { lockConversation } from "./lock-conversation.ts"
import { MessageSettings, type StoredMessage } from "./schema.ts"
import { storedMessageOf } from "./stored-message-of.ts"

/**
 * Stores a message without asking a model. A visitor's message reopens the conversation (contract: a message reopens a
 * conversation), and a visitor can say nothing in another role. Throws `not_found`, or `limit_reached` at the quota of
 * messages.
 */
export const createMessage = command({
  permission: "conversations.write",
  input: MessageSettings.required({ type: true, text: true }).extend({ conversationId: z.string() }),
  async run(
    ctx,
    { conversationId, meta, entities = [], name, description, ...said },
  ): Promise<StoredMessage> {
    const { type } = said
    if (ctx.principal.kind === "visitor" && type !== "user")
      throw new LiveryError("not_authorized", "A visitor's session stores messages of type user only")
    const conversation = await lockConversation(ctx, conversationId)
    const id = newIdAfter(conversation.lastMessageId)
    const at = new Date(timeOf(id))
    await ctx.db.message.createMany({
      data: [
        {
          ...said,
          id,
          conversationId,
          entities,
          name: name ?? null,
          description: description ?? null,
          meta: changedMeta({}, meta ?? {}) as Prisma.InputJsonObject,
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
