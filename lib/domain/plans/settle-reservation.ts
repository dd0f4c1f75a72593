import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { keepTrying } from "../../core/keep-trying.ts"
import { batch, isStatementError, type Statement } from "../../db/wire/wire.ts"
import { type ReservedTokens, reservationIdOf, spendReservationStatement } from "./token-reservation.ts"

const IS_OPEN = `select from "TokenHold" where "accountId" = $1 and id = $2`

/**
 * Counts the tokens that an answer took which is stored nowhere, gives back what was reserved beyond them, and does what else
 * belongs to its end, in one transaction. Tried again until it is done, and done once.
 */
export async function settleReservation(
  ctx: Context,
  reserved: ReservedTokens,
  { tokens, also }: { tokens: number; also: readonly Statement[] },
): Promise<void> {
  const all = [...also, spendReservationStatement(ctx.account, reserved, tokens)]
  const id = reservationIdOf(reserved.note)
  await keepTrying(
    async (failed) => {
      // A try whose answer was lost has ended the note, if it was done.
      if (failed && id && !(await isOpen(ctx, id))) return
      await batch(ctx, all)
    },
    (error) => !id && !isStatementError(isLiveryError(error) ? error.cause : error),
  )
}

async function isOpen(ctx: Context, id: string): Promise<boolean> {
  const [{ rowCount }] = await batch(ctx, [{ text: IS_OPEN, values: [ctx.account.id, id] }])
  return rowCount === 1
}
