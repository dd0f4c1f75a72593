import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { eventsAfter, lastEvent, latestEvents } from "../../db/statements/pubsub.ts"
import { batch } from "../../db/wire/wire.ts"
import { whileAllowed } from "../rights/rights.ts"
import { ChannelId, HistoryLength } from "./schema.ts"
import { subscription } from "./subscription.ts"

const SubscribeInput = z.strictObject({ channelId: ChannelId, historyLength: HistoryLength })

/**
 * What is published to a channel of the account from now on, after up to `historyLength` events that were before. The
 * first item is null, as soon as nothing can be missed any more. Ends when the caller leaves; throws `not_authenticated` when
 * its right ends.
 */
export const subscribe = procedure({
  permission: "conversations.read",
  input: SubscribeInput,
  run: (ctx, input) => whileAllowed(ctx, (within) => hear(within, input)),
})

async function* hear(
  ctx: Context,
  { channelId, historyLength }: z.output<typeof SubscribeInput>,
): AsyncGenerator<Record<string, unknown> | null, void> {
  const { id } = ctx.account
  const woken = subscription(id, channelId, ctx.signal)
  try {
    const [last, { rows: before }] = await batch(
      ctx,
      [lastEvent(id, channelId), historyLength ? latestEvents(id, channelId, historyLength) : null],
      "read",
    )
    yield null
    for (const { data } of before) yield JSON.parse(data)
    let seen = Math.max(last.rows[0]?.last ?? 0, before.at(-1)?.seq ?? 0)
    while (!ctx.signal.aborted) {
      const [{ rows }] = await batch(ctx, [eventsAfter(id, channelId, seen)], "read")
      for (const { seq, data } of rows) {
        seen = seq
        yield JSON.parse(data)
      }
      if (!rows.length) await woken.next()
    }
  } finally {
    woken.stop()
  }
}
