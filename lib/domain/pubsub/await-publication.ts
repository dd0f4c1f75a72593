import type { Context } from "../../core/context.ts"
import { eventsAfter, lastEvent } from "../../db/statements/pubsub.ts"
import { batch } from "../../db/wire/wire.ts"
import { channelsHeard } from "./own-channel.ts"
import { subscription } from "./subscription.ts"

/** How long a function's result is waited for. */
const PATIENCE = 5 * 60_000

export interface Publication {
  /** The next message, or undefined when none came in time. */
  next(): Promise<unknown>
}

/**
 * Makes ready to hear the next message of a channel, in the account or in the conversation that is answered: what is
 * published once this has resolved is not missed.
 */
export async function awaitPublication(
  ctx: Context,
  channelId: string,
  conversationId?: string,
): Promise<Publication> {
  const { id } = ctx.account
  const until = AbortSignal.any([ctx.signal, AbortSignal.timeout(PATIENCE)])
  const channels = channelsHeard(ctx.principal, channelId, conversationId)
  const lasts = await batch(
    ctx,
    channels.map((channel) => lastEvent(id, channel)),
    "read",
  )
  const heard = channels.map((channel, i) => ({ channel, last: lasts[i]?.rows[0]?.last ?? 0 }))
  /** The first message that is there, as the text of its JSON. */
  async function look(): Promise<string | undefined> {
    const statements = heard.map(({ channel, last }) => eventsAfter(id, channel, last))
    const found = await batch(ctx, statements, "read")
    return found.flatMap(({ rows }) => rows.slice(0, 1))[0]?.data
  }
  return {
    async next() {
      const woken = subscription(id, channels, until)
      try {
        while (!until.aborted) {
          const data = await look()
          if (data !== undefined) return JSON.parse(data)
          await woken.next()
        }
        ctx.signal.throwIfAborted()
        return undefined
      } finally {
        woken.stop()
      }
    },
  }
}
