import type { Context } from "../../core/context.ts"
import { type ChannelRow, eventsAfter, lastEvent } from "../../db/hot/channels.ts"
import { trips } from "../../db/transaction.ts"
import { waker } from "./waker.ts"

/** How long a function's result is waited for. */
const PATIENCE = 5 * 60_000

export interface Publication {
  /** The next message, or undefined when none came in time. */
  next(): Promise<unknown>
}

/** Makes ready to hear the next message of a channel: what is published once this has resolved is not missed. */
export async function awaitPublication(ctx: Context, channelId: string): Promise<Publication> {
  const { id } = ctx.account
  const until = AbortSignal.any([ctx.signal, AbortSignal.timeout(PATIENCE)])
  const last = await lastEvent(trips(ctx, { reads: true }), id, channelId)
  return {
    async next() {
      const woken = waker(id, channelId, until)
      try {
        while (!until.aborted) {
          const { rows } = await trips(ctx, { reads: true }).query<ChannelRow>(
            eventsAfter(id, channelId, last),
          )
          if (rows[0]) return JSON.parse(rows[0].data)
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
