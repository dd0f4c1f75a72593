import { z } from "zod"
import type { Context } from "../../../core/context.ts"
import { notFound } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { stopAnswer } from "../../../db/statements/close-answer.ts"
import { batch } from "../../../db/wire/wire.ts"

export const StopInput = z.strictObject({ conversationId: z.string(), answerId: z.string() })

/**
 * Has the maker of an answer, in whichever process, end it with what was written so far. Returns whether it was still being
 * made: one that has ended stays as it is. Throws `not_found`.
 */
export async function stop(ctx: Context, named: z.output<typeof StopInput>): Promise<{ stopped: boolean }> {
  if (!isId(named.conversationId) || !isId(named.answerId)) throw notFound("message")
  const [{ rows }] = await batch(ctx, [stopAnswer(ctx.account.id, named)])
  if (!rows[0]?.known) throw notFound("message")
  return { stopped: rows[0].stopped }
}
