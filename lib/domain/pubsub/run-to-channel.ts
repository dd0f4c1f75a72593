import type { Context } from "../../core/context.ts"
import { once } from "../../core/runtime.ts"
import { channelWriter } from "./channel-writer.ts"

interface Run {
  stop(): void
  done: Promise<void>
}

/** Runs of this process that nobody waits for. */
const runs = () => once("background.runs", () => new Set<Run>())

/**
 * Goes on with a stream of events in the background and publishes them to a channel. Resolves when the first event is
 * there; whatever is refused before it is thrown.
 */
export async function runToChannel(
  ctx: Context,
  channelId: string,
  begin: (ctx: Context) => AsyncGenerator<object, void>,
): Promise<void> {
  const stopping = new AbortController()
  const within = { ...ctx, signal: stopping.signal }
  const events = begin(within)
  const first = await events.next()
  if (first.done) return
  const run: Run = { stop: () => stopping.abort(), done: publishAll(within, channelId, first.value, events) }
  runs().add(run)
  void run.done.then(() => runs().delete(run))
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
    ctx.log.error("a run in the background failed", {}, error)
  }
  await writer.close()
}

/** Stops the runs of this process; what they have said so far is kept. */
export async function stopRuns(): Promise<void> {
  const all = [...runs()]
  for (const { stop } of all) stop()
  await Promise.all(all.map(({ done }) => done))
}
