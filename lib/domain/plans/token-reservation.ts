import { API_CHANNEL } from "../../core/channel-names.ts"
import type { AccountFacts, Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { keepTrying } from "../../core/keep-trying.ts"
import { countDailyTokens } from "../../db/statements/messages.ts"
import { batch, isStatementError, type Statement } from "../../db/wire/wire.ts"
import { hasTokenLimit } from "./limits.ts"
import { noteLimit } from "./note-limit.ts"
import { periodOf } from "./periods.ts"

/** Where reserved tokens are noted, so that a crash gives them back: with a pending message, or by themselves. */
export type ReservationNote = { messageId: string } | { reservationId: string }

/** Tokens reserved for one answer until it is known how many it took. */
export interface ReservedTokens {
  /** The month they are counted in, "2026-11". */
  period: string
  /** From the account's limit and from its partner's; 0 where there is no limit. */
  own: number
  partners: number
  /** Null where neither tokens nor costs are limited. */
  note: ReservationNote | null
  /** What the answer may cost; null where no budget is measured. */
  cost: ReservedCost | null
}

/** What one answer may cost until it is known what it did, in millionths of the platform's currency. */
export interface ReservedCost {
  budgets: {
    own: number | null
    partners: number | null
    bots: number | null
    visitors: number | null
    wallet: number | null
    markup: number
  }
  botId: string | null
  /** Of the budgets of account, partner and bot; null where there is none. */
  own: bigint | null
  partners: bigint | null
  bots: bigint | null
  /** Of what the visitor may cost a day. */
  visitors: bigint | null
  /** Of the account's wallet, without the markup; null where there is none. */
  wallet: bigint | null
  /** That one of them is spent: nothing is reserved, and no model is asked. */
  isSpent: boolean
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
const spendReservationStatement = (
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

/**
 * Reserves tokens for one short call of a model that is no answer; null where too few are left. What is returned counts what
 * the call took, with what else ends it, and gives back the rest; it has to be called, whatever came of it.
 */
export async function reserveTokens(
  ctx: Context,
  { least, most }: { least: number; most: number },
): Promise<((tokens: number, also: readonly Statement[]) => Promise<void>) | null> {
  const { account } = ctx
  const at = new Date()
  const reserved: ReservedTokens = {
    period: periodOf("tokens", at),
    own: 0,
    partners: 0,
    note: null,
    cost: null,
  }
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
  return async (tokens, also) => {
    const counted = { day: at.toISOString().slice(0, 10), botId: null, channel: API_CHANNEL, tokens }
    if (tokens === 0 && !reserved.note) return
    await settleReservation(ctx, reserved, { tokens, also: [countDailyTokens(account.id, counted), ...also] })
  }
}
