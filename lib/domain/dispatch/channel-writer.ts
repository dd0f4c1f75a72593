import { setTimeout as pause } from "node:timers/promises"
import type { Context } from "../../core/context.ts"
import { publishEvents } from "../../db/statements/pubsub.ts"
import { batch } from "../../db/wire/wire.ts"

/** How long events gather before they are published together; a notification makes commits wait for each other. */
const GATHER_MS = 40

interface ChannelWriter {
  add(event: object): void
  /** Publishes what is left. */
  close(): Promise<void>
}

/** Publishes events to a channel, gathered into a few statements, in their order. */
export function channelWriter(ctx: Context, channelId: string): ChannelWriter {
  let waiting: string[] = []
  let writing: Promise<void> | undefined
  async function write() {
    await pause(GATHER_MS)
    while (waiting.length) {
      const events = waiting
      waiting = []
      await batch(ctx, [publishEvents(ctx.account.id, channelId, events)]).catch((error) =>
        ctx.log.warn("dispatched events could not be published", { code: String(error?.code ?? "") }),
      )
    }
    writing = undefined
  }
  return {
    add(event) {
      waiting.push(JSON.stringify(event))
      writing ??= write()
    },
    async close() {
      await writing
    },
  }
}
