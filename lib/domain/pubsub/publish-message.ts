import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { publishEvents } from "../../db/statements/pubsub.ts"
import { batch } from "../../db/wire/wire.ts"
import { ownChannel } from "./own-channel.ts"
import { ChannelId } from "./schema.ts"

const PublishInput = z.strictObject({
  channelId: ChannelId,
  conversationId: z.string().optional(),
  message: z.record(z.string(), z.unknown()),
})

/**
 * Publishes a message to a live channel: to those who listen now, and to the history of the next hour. The channel is the
 * account's, or the conversation's own where one is named; a visitor's is always that of its conversation. Throws
 * `not_found` for a conversation that cannot be, `not_authorized` for a visitor that names another one.
 */
export const publishMessage = procedure({
  permission: "conversations.write",
  input: PublishInput,
  async run(ctx, { channelId, conversationId, message }): Promise<{ id: string }> {
    const { kind, conversationId: visited } = ctx.principal
    if (conversationId !== undefined && !isId(conversationId)) throw notFound("conversation")
    const own = conversationId?.toLowerCase() ?? visited
    if (kind === "visitor" && (own === undefined || own !== visited))
      throw new LiveryError("not_authorized", "A visitor publishes to its own conversation only")
    const channel = own === undefined ? channelId : ownChannel(own, channelId)
    await batch(ctx, [publishEvents(ctx.account.id, channel, [JSON.stringify(message)])])
    return { id: channelId }
  },
})
