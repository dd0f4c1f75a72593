import type { Context } from "../../core/context.ts"
import { once } from "../../core/runtime.ts"
import { channelWriter } from "./channel-writer.ts"

interface Dispatched {
  stop(): void
  done: Promise<void>
}

/** What this process has dispatched and not ended. */
const underWay = () => once("dispatch.under-way", () => new Set<Dispatched>())

/**
 * Goes on with a stream of events in the background and publishes them to a channel. Resolves when the first event is
 * there; whatever is refused before it is thrown.
 */
export async function dispatch(
  ctx: Context,
  channelId: string,
  begin: (ctx: Context) => AsyncGenerator<object, void>,
): Promise<void> {
  const stopping = new AbortController()
  const within = { ...ctx, signal: stopping.signal }
  const events = begin(within)
  const first = await events.next()
  if (first.done) return
  const done = publishAll(within, channelId, first.value, events)
  const dispatched: Dispatched = { stop: () => stopping.abort(), done }
  underWay().add(dispatched)
  void done.then(() => underWay().delete(dispatched))
}

async function publishAll(
  ctx: Context,
  channelId: string,
  first: object,
  rest: AsyncGenerator<object, void>,
): Promise<void> {
  const writer = channelWriter(ctx, channelId)
  writer.add(first)
  try {
    for await (const event of rest) writer.add(event)
  } catch (error) {
    ctx.log.error("what was dispatched failed", {}, error)
  }
  await writer.close()
}

/** Stops what this process has dispatched; what was said so far is kept. */
export async function stopDispatched(): Promise<void> {
  const all = [...underWay()]
  for (const { stop } of all) stop()
  await Promise.all(all.map(({ done }) => done))
}
