import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { whileAllowed } from "../rights/rights.ts"
import { HistoryLength, type LoggedEvent } from "./schema.ts"
import { startFollowing } from "./start-following.ts"

/**
 * The account's facts as they are committed, each exactly once, after up to `historyLength` earlier ones. The first item
 * is null, as soon as nothing can be missed any more. Ends when the caller leaves; throws `not_authenticated` when its right ends, `unavailable` when this process
 * was taken for dead, or the account is gone.
 */
export const followEvents = procedure({
  permission: "account.read",
  input: z.strictObject({ historyLength: HistoryLength }),
  run: (ctx, { historyLength }) => whileAllowed(ctx, (within) => follow(within, historyLength)),
})

async function* follow(ctx: Context, historyLength: number): AsyncGenerator<LoggedEvent | null, void> {
  const follower = await startFollowing(ctx)
  try {
    const history = await follower.begin(historyLength)
    yield null
    yield* history
    while (!ctx.signal.aborted) yield* await follower.next()
  } finally {
    await follower.stop()
  }
}
