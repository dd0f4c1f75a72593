import type { Context } from "../core/context.ts"
import { prove } from "../db/wire/wire.ts"
import { forgetCaller } from "../domain/api-keys/api-keys.ts"
import type { Reply } from "./reply.ts"

/**
 * Works for a caller as this process remembers it. The work's first transaction finds out whether that still holds, and
 * undoes itself where it does not; work without any, or that refused before, is followed by a question of its own. Then
 * the caller is read anew and the work done for what it is now: nobody gets an answer on the strength of a memory.
 */
export async function asRemembered(
  identify: () => Promise<Context>,
  work: (ctx: Context) => Promise<Reply>,
): Promise<Reply> {
  const ctx = await identify()
  try {
    const reply = await work(ctx)
    if (await prove(ctx)) return reply
    if (reply.body instanceof ReadableStream) await reply.body.cancel()
  } catch (error) {
    if (await prove(ctx)) throw error
  }
  if (ctx.claim) forgetCaller(ctx.claim)
  return work(await identify())
}
