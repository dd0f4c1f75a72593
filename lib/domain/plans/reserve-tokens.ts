import { API_CHANNEL } from "../../core/channel-names.ts"
import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { countDailyTokens } from "../../db/statements/messages.ts"
import { batch } from "../../db/wire/wire.ts"
import { hasTokenLimit } from "./limits.ts"
import { noteLimit } from "./note-limit.ts"
import { periodOf } from "./periods.ts"
import { settleReservation } from "./settle-reservation.ts"
import { type ReservedTokens, reserveTokensStatement } from "./token-reservation.ts"

/**
 * Reserves tokens for one short call of a model that is no answer; null where too few are left. What is returned counts what
 * the call took and gives back the rest; it has to be called, whatever came of it.
 */
export async function reserveTokens(
  ctx: Context,
  { least, most }: { least: number; most: number },
): Promise<((tokens: number) => Promise<void>) | null> {
  const { account } = ctx
  const at = new Date()
  const reserved: ReservedTokens = { period: periodOf("tokens", at), own: 0, partners: 0, note: null }
  if (hasTokenLimit(account)) {
    const note = { reservationId: newId() }
    try {
      await batch(ctx, [
        reserveTokensStatement(account, { least, most, note, period: reserved.period }),
      ]).catch(noteLimit(account))
    } catch (error) {
      if (isLiveryError(error) && error.code === "limit_reached") return null
      throw error
    }
    reserved.note = note
  }
  return async (tokens) => {
    const counted = { day: at.toISOString().slice(0, 10), botId: null, channel: API_CHANNEL, tokens }
    if (tokens === 0 && !reserved.note) return
    await settleReservation(ctx, reserved, { tokens, also: [countDailyTokens(account.id, counted)] })
  }
}
