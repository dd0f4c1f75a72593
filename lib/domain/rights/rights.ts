import type { Context } from "../../core/context.ts"
import { watchRight } from "./watch-right.ts"

export { watchRight }

/**
 * A stream that ends when its caller's right does: its work is told to stop by the context's signal and brought to its
 * end unheard, so that it keeps what it had, and then the end of the right is thrown. `botOf` finds the bot that an event
 * names.
 */
export async function* whileAllowed<Event>(
  ctx: Context,
  begin: (ctx: Context) => AsyncGenerator<Event, void>,
  botOf: (event: Event) => string | null = () => null,
): AsyncGenerator<Event, void> {
  const right = watchRight(ctx)
  try {
    const signal = AbortSignal.any([ctx.signal, right.signal])
    for await (const event of begin({ ...ctx, signal })) {
      if (right.signal.aborted) continue
      const bot = botOf(event)
      if (bot) right.atBot(bot)
      yield event
    }
    right.signal.throwIfAborted()
  } finally {
    right.stop()
  }
}
