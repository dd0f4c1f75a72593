import { z } from "zod"
import { changedMeta } from "../../core/meta.ts"
import { command } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { recordEvent } from "../events/events.ts"
import { countMessages } from "./count-messages.ts"
import { messageAt } from "./list-messages.ts"
import { lockConversation } from "./lock-conversation.ts"
import { MessageSettings, type StoredMessage } from "./schema.ts"
import { storedMessageOf } from "./stored-message-of.ts"

/** Changes what is named of a stored message and leaves the rest; null clears. Throws `not_found`. */
export const updateMessage = command({
  permission: "conversations.write",
  input: z.strictObject({ conversationId: z.string(), id: z.string(), settings: MessageSettings }),
  async run(ctx, { settings: { meta, ...settings }, ...place }): Promise<StoredMessage> {
    const conversation = await lockConversation(ctx, place.conversationId)
    const before = await messageAt(ctx, place)
    const stored = storedMessageOf(before).meta
    const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
    await ctx.db.message.updateMany({
      where: { id: place.id },
      data: {
        ...(given as Prisma.MessageUpdateManyMutationInput),
        ...(meta && { meta: changedMeta(stored, meta) as Prisma.InputJsonObject }),
      },
    })
    const after = await messageAt(ctx, place)
    if (after.type !== before.type) {
      await countMessages(ctx, conversation, before, { sign: -1 })
      await countMessages(ctx, conversation, after, { sign: 1 })
    }
    await recordEvent(ctx, "message.updated", { conversationId: conversation.id, messageId: place.id })
    return storedMessageOf(after)
  },
})
