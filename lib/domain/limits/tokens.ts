import type { AccountFacts } from "../../core/context.ts"
import type { Call } from "../../db/hot/call.ts"

/** Tokens held for one answer until it is known how many it took. */
export interface HeldTokens {
  /** The month they are counted in, "2026-11". */
  period: string
  /** From the account's limit and from its partner's; 0 where there is no limit. */
  own: number
  partners: number
}

export interface Hold {
  /** Fewer make no answer; more are not needed. */
  least: number
  most: number
  /** The pending message that they are held for, noted so that a crash gives them back. */
  messageId: string | null
  period: string
}

/** Whether tokens are limited at all; where they are not, they are only counted. */
export const hasTokenLimit = ({ limits, parentLimits }: AccountFacts): boolean =>
  limits.tokens !== null || parentLimits.tokens !== null

/**
 * Holds tokens from the account's limit and its partner's, child first, as many as there are between `least` and `most`;
 * throws `limit_reached`. Returns [own, partner's].
 */
export const holdCall = (account: AccountFacts, { least, most, messageId, period }: Hold): Call => ({
  name: "livery_hold",
  values: [
    account.id,
    account.parentId,
    period,
    least,
    most,
    account.limits.tokens,
    account.parentLimits.tokens,
    messageId,
  ],
})

/** Counts what an answer took; what was held beyond that is given back. */
export const spendCall = (account: AccountFacts, held: HeldTokens, tokens: number): Call => ({
  name: "livery_spend",
  values: [account.id, account.parentId, held.period, tokens - held.own, tokens - held.partners],
})
