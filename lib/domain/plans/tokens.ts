import type { AccountFacts, Context } from "../../core/context.ts"
import { batch, type Statement } from "../../db/wire/wire.ts"

/** Where held tokens are noted, so that a crash gives them back: with a pending message, or by themselves. */
export type HoldNote = { messageId: string } | { holdId: string }

/** Tokens held for one answer until it is known how many it took. */
export interface HeldTokens {
  /** The month they are counted in, "2026-11". */
  period: string
  /** From the account's limit and from its partner's; 0 where there is no limit. */
  own: number
  partners: number
  /** Null where tokens are not limited. */
  note: HoldNote | null
}

export interface Hold {
  /** Fewer make no answer; more are not needed. */
  least: number
  most: number
  period: string
  note: HoldNote
}

/** What PostgreSQL answers to a hold: of the account's limit, and of its partner's. */
export interface Held {
  held: [own: number, partners: number]
}

/** Whether tokens are limited at all; where they are not, they are only counted. */
export const hasTokenLimit = ({ limits, parentLimits }: AccountFacts): boolean =>
  limits.tokens !== null || parentLimits.tokens !== null

/**
 * Holds tokens from the account's limit and its partner's, child first, as many as there are between `least` and `most`;
 * fails with `limit_reached`.
 */
export const holdStatement = (
  account: AccountFacts,
  { least, most, note, period }: Hold,
): Statement<Held> => ({
  text: "select livery_hold($1, $2, $3, $4, $5, $6, $7, $8, $9) as held",
  values: [
    account.id,
    account.parentId,
    period,
    least,
    most,
    account.limits.tokens,
    account.parentLimits.tokens,
    "messageId" in note ? note.messageId : null,
    "holdId" in note ? note.holdId : null,
  ],
})

/**
 * Counts what an answer took that is not stored; what was held beyond that is given back, and its note ended. A stored
 * answer settles what it holds where it is closed (livery_close_answer).
 */
export const spendHoldStatement = (
  account: AccountFacts,
  { period, note }: HeldTokens,
  tokens: number,
): Statement => ({
  text: "select livery_spend($1, $2, $3, $4, $5, $6)",
  values: [account.id, account.parentId, period, tokens, tokens, holdIdOf(note)],
})

/** The id of a note by itself; null where there is none or a message holds it. */
export const holdIdOf = (note: HoldNote | null): string | null =>
  note && "holdId" in note ? note.holdId : null

/** A third of the lease of a note by itself. */
const RENEW_EVERY = 20_000

const RENEW = `update "TokenHold" set "leaseUntil" = now() + interval '1 minute' where "accountId" = $1 and id = $2`

/** Keeps a note from being given back until this is called; a pending message does so for its own. */
export function keepHold(ctx: Context, { note }: HeldTokens): () => void {
  const holdId = holdIdOf(note)
  if (!holdId) return () => {}
  const values = [ctx.account.id, holdId]
  const renew = () =>
    batch(ctx, [{ text: RENEW, values }]).catch((error) =>
      ctx.log.warn("held tokens could not be kept", { code: String(error?.code ?? "") }),
    )
  const timer = setInterval(renew, RENEW_EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
