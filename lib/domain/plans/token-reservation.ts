import type { AccountFacts, Context } from "../../core/context.ts"
import { batch, type Statement } from "../../db/wire/wire.ts"

/** Where reserved tokens are noted, so that a crash gives them back: with a pending message, or by themselves. */
export type ReservationNote = { messageId: string } | { reservationId: string }

/** Tokens reserved for one answer until it is known how many it took. */
export interface ReservedTokens {
  /** The month they are counted in, "2026-11". */
  period: string
  /** From the account's limit and from its partner's; 0 where there is no limit. */
  own: number
  partners: number
  /** Null where tokens are not limited. */
  note: ReservationNote | null
}

/** How many tokens an answer asks for. */
export interface ReservationRequest {
  /** Fewer make no answer; more are not needed. */
  least: number
  most: number
  period: string
  note: ReservationNote
}

/** What PostgreSQL answers to a reservation: of the account's limit, and of its partner's. */
export interface ReservedRow {
  reserved: [own: number, partners: number]
}

/**
 * Reserves tokens from the account's limit and its partner's, child first, as many as there are between `least` and `most`;
 * fails with `limit_reached`.
 */
export const reserveTokensStatement = (
  account: AccountFacts,
  { least, most, note, period }: ReservationRequest,
): Statement<ReservedRow> => ({
  text: "select livery_hold($1, $2, $3, $4, $5, $6, $7, $8, $9) as reserved",
  values: [
    account.id,
    account.parentId,
    period,
    least,
    most,
    account.limits.tokens,
    account.parentLimits.tokens,
    "messageId" in note ? note.messageId : null,
    "reservationId" in note ? note.reservationId : null,
  ],
})

/**
 * Counts what an answer took that is not stored; what was reserved beyond that is given back, and its note ended. A stored
 * answer settles its reservation where it is closed (livery_close_answer).
 */
export const spendReservationStatement = (
  account: AccountFacts,
  { period, note }: ReservedTokens,
  tokens: number,
): Statement => ({
  text: "select livery_spend($1, $2, $3, $4, $5, $6)",
  values: [account.id, account.parentId, period, tokens, tokens, reservationIdOf(note)],
})

/** The id of a note by itself; null where there is none or a message has it. */
export const reservationIdOf = (note: ReservationNote | null): string | null =>
  note && "reservationId" in note ? note.reservationId : null

/** A third of the lease of a note by itself. */
const RENEW_EVERY = 20_000

const RENEW = `update "TokenHold" set "leaseUntil" = now() + interval '1 minute' where "accountId" = $1 and id = $2`

/** Keeps a note from being given back until this is called; a pending message does so for its own. */
export function renewReservation(ctx: Context, { note }: ReservedTokens): () => void {
  const reservationId = reservationIdOf(note)
  if (!reservationId) return () => {}
  const values = [ctx.account.id, reservationId]
  const renew = () =>
    batch(ctx, [{ text: RENEW, values }]).catch((error) =>
      ctx.log.warn("a reservation of tokens could not be renewed", { code: String(error?.code ?? "") }),
    )
  const timer = setInterval(renew, RENEW_EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
