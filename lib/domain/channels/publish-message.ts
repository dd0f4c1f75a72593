import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { publishEvents } from "../../db/hot/channels.ts"
import { trips } from "../../db/transaction.ts"
import { ChannelId } from "./schema.ts"

const PublishInput = z.strictObject({ channelId: ChannelId, message: z.record(z.string(), z.unknown()) })

/** Publishes a message to a live channel of the account: to those who listen now, and to the history of the next hour. */
export const publishMessage = procedure({
  permission: "conversations.write",
  input: PublishInput,
  async run(ctx, { channelId, message }): Promise<{ id: string }> {
    await trips(ctx).query(publishEvents(ctx.account.id, channelId, [JSON.stringify(message)]))
    return { id: channelId }
  },
})
