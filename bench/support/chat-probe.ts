import type { Context } from "../../lib/core/context.ts"
import { newId } from "../../lib/core/ids.ts"
import { respond } from "../../lib/domain/chat/chat.ts"
import { registerQuotes } from "../../lib/domain/quotes/quotes.ts"

/** Asks a bot one question after another in one conversation; `stop` tells the milliseconds of every turn. */
export function chatProbe(ctx: Context, { botId, question }: { botId: string; question: string }) {
  registerQuotes()
  const times: number[] = []
  const sessionId = `probe-${newId()}`
  let going = true
  const asking = (async () => {
    while (going) {
      const begun = performance.now()
      for await (const event of respond(ctx, { sessionId, botId, text: question }))
        if (event.type === "failed") throw new Error(event.message)
      times.push(performance.now() - begun)
    }
  })()
  return {
    async stop(): Promise<number[]> {
      going = false
      await asking
      return times
    },
  }
}

/** The time that 95 of 100 stay within. */
export const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
