import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { keepTrying } from "../../core/keep-trying.ts"
import { type Call, call } from "../../db/hot/call.ts"
import { trips } from "../../db/transaction.ts"
import { isRefusal } from "../../db/wire/batch.ts"
import { type HeldTokens, holdIdOf, spendHoldCall } from "./tokens.ts"

const IS_HELD = `select from "TokenHold" where "accountId" = $1 and id = $2`

/**
 * Counts the tokens that an answer took which is stored nowhere, gives back what it held beyond them, and does what else
 * belongs to its end, in one transaction. Tried again until it is done, and done once.
 */
export async function settleHold(
  ctx: Context,
  held: HeldTokens,
  { tokens, calls }: { tokens: number; calls: readonly Call[] },
): Promise<void> {
  const all = [...calls, spendHoldCall(ctx.account, held, tokens)]
  const id = holdIdOf(held.note)
  await keepTrying(
    async (failed) => {
      // A try whose answer was lost has ended the note, if it was done.
      if (failed && id && !(await isHeld(ctx, id))) return
      await call(trips(ctx), all)
    },
    (error) => !id && !isRefusal(isLiveryError(error) ? error.cause : error),
  )
}

const isHeld = async (ctx: Context, id: string): Promise<boolean> =>
  (await trips(ctx).query({ name: "is-held", text: IS_HELD, values: [ctx.account.id, id] })).rowCount === 1
