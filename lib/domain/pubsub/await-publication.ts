import type { Context } from "../../core/context.ts"
import { type ChannelRow, eventsAfter, lastEvent } from "../../db/hot/channels.ts"
import { trips } from "../../db/transaction.ts"
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
  const heard = await Promise.all(
    channelsHeard(ctx.principal, channelId, conversationId).map(async (channel) => ({
      channel,
      last: await lastEvent(trips(ctx, { reads: true }), id, channel),
    })),
  )
  /** The first message that is there, as the text of its JSON. */
  async function look(): Promise<string | undefined> {
    const sql = trips(ctx, { reads: true })
    const found = await Promise.all(
      heard.map(({ channel, last }) => sql.query<ChannelRow>(eventsAfter(id, channel, last))),
    )
    return found.flatMap(({ rows }) => rows.slice(0, 1))[0]?.data
  }
  return {
    async next() {
      const woken = subscription(
        id,
        heard.map(({ channel }) => channel),
        until,
      )
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
