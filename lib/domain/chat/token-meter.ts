import type { LanguageModelV4Prompt } from "@ai-sdk/provider"
import type { Context } from "../../core/context.ts"
import { countTokens } from "../../core/count-tokens.ts"
import { isLiveryError } from "../../core/errors.ts"
import type { StoredUsage } from "../../db/statements/messages.ts"
import { batch, type Result, type Statement } from "../../db/wire/wire.ts"
import { costOf, type Price, priceOf } from "../costs/costs.ts"
import { type ChosenModel, type GenerateEnd, isBuiltin, type Payer } from "../models/models.ts"
import {
  costLeft,
  hasTokenLimit,
  type ReservationNote,
  type ReservationRequest,
  type ReservedCost,
  type ReservedRow,
  type ReservedTokens,
  renewReservation,
  reservationIdOf,
  reserveCostStatement,
  reservedCostBy,
  reserveTokensStatement,
  settleReservation,
} from "../plans/plans.ts"

/** Counts the tokens of one answer, and keeps them within the limits of account and partner. */
export interface TokenMeter {
  readonly inputTokens: number
  readonly outputTokens: number
  /** What was taken, as it is stored. */
  readonly usage: StoredUsage
  /** What that costs, in millionths of the platform's currency, at the price that held when it was begun; null: none is known. */
  readonly cost: bigint | null
  /** Who pays for that; null: the install. */
  readonly payer: Payer | null
  /** The note under which what it may cost is held; null: with its message, or nothing is held. */
  readonly reservationId: string | null
  /** The same with the call under way, of which so many characters were said, about. */
  costSoFar(characters: number): bigint | null
  /** Before a call of the model: tokens that it may answer with; undefined: no bound; 0: none are left. */
  begin(prompt: LanguageModelV4Prompt): Promise<number | undefined>
  /** Goes on with another model, where the first one took nothing. */
  turnTo(size: Size): void
  /** After it: what the model says that it took, or an estimate where it could not say. */
  spend(end: GenerateEnd | undefined, prompt: LanguageModelV4Prompt, spoken: () => string): void
  /** Settles an answer that is not stored, with what else ends it; nothing is charged for one that failed. */
  settle(failed: boolean, also: readonly Statement[]): Promise<void>
}

type Size = Pick<ChosenModel, "name" | "outputTokens" | "options" | "payer">

/** An answer of fewer tokens is not begun. */
const LEAST_ANSWER = 16

/**
 * What to reserve for an answer before its prompt is built: `characters` is how much text it will have, about. All of one
 * answer is reserved in the month in which it began.
 */
export const reservationFor = (
  characters: number,
  size: Size,
  { note, period }: { note: ReservationNote; period: string },
): ReservationRequest => ({
  least: Math.ceil(characters / 4) + LEAST_ANSWER,
  most: Math.ceil(characters / 2) + mostOf(size),
  note,
  period,
})

const mostOf = ({ options, outputTokens }: Size): number => options.maxTokens ?? outputTokens

/** What a statement that reserves tokens came to. */
export const reservedBy = (
  { period, note }: ReservationRequest,
  { rows }: Result<ReservedRow>,
): ReservedTokens => {
  const [own = 0, partners = 0] = rows[0]?.reserved ?? []
  return { period, own, partners, note, cost: null }
}

/** What an answer of so many characters of prompt may cost at least and at most. A prompt in signs takes more tokens than one in words. */
export function costFor(characters: number, size: Size, price: Price): { least: bigint; most: bigint } {
  const at = (outputTokens: number) =>
    costOf(price, { inputTokens: Math.ceil(characters / 2), cachedInputTokens: 0, outputTokens })
  return { least: at(LEAST_ANSWER), most: at(mostOf(size)) }
}

export function tokenMeter(ctx: Context, asksFirst: Size, first: ReservedTokens): TokenMeter {
  const { account } = ctx
  let size = asksFirst
  const reserved = { ...first }
  const stopRenewing = renewReservation(ctx, first)
  const taken = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 }
  let isEstimated = false
  let price: Price | null | undefined
  let asked: LanguageModelV4Prompt | null = null
  const costAt = (tokens: typeof taken) => (price ? costOf(price, tokens) : null)
  const left = () => {
    const total = taken.inputTokens + taken.outputTokens
    const own = account.limits.tokens === null ? Infinity : reserved.own - total
    return Math.min(own, account.parentLimits.tokens === null ? Infinity : reserved.partners - total)
  }
  /** Tokens that the budgets allow of an answer to a prompt; undefined: there are none; 0: one is spent. */
  async function affordableTokens(prompt: LanguageModelV4Prompt): Promise<number | undefined> {
    const held = reserved.cost
    if (!held || !price || isBuiltin(size.name)) return undefined
    if (held.isSpent) return 0
    const input = { inputTokens: tokensIn(prompt), cachedInputTokens: 0 }
    const needed = costOf(price, { ...input, outputTokens: LEAST_ANSWER })
    const spent = costAt(taken) ?? 0n
    let rest = costLeft(held, spent)
    if (rest !== null && rest < needed && reserved.note) {
      const { note, period } = reserved
      const most = costOf(price, { ...input, outputTokens: mostOf(size) })
      const more = await reserveMoreCost(ctx, held, { least: needed, most, note, period })
      if (!more) return 0
      reserved.cost = more
      rest = costLeft(more, spent)
    }
    if (rest === null || price.output === 0n) return undefined
    const room = ((rest - costOf(price, { ...input, outputTokens: 0 })) * 1_000_000n) / price.output
    return Math.min(mostOf(size), Math.max(LEAST_ANSWER, Number(room)))
  }
  return {
    get inputTokens() {
      return taken.inputTokens
    },
    get outputTokens() {
      return taken.outputTokens
    },
    get usage() {
      const { cachedInputTokens, ...usage } = taken
      return {
        ...usage,
        ...(cachedInputTokens > 0 && { cachedInputTokens }),
        ...(isEstimated && { isEstimated: true as const }),
      }
    },
    get cost() {
      return asksNobody(taken) ? 0n : costAt(taken)
    },
    costSoFar(characters) {
      const open = asked ? tokensIn(asked) : 0
      return costAt({
        ...taken,
        inputTokens: taken.inputTokens + open,
        outputTokens: Math.max(taken.outputTokens, Math.ceil(characters / 4)),
      })
    },
    get payer() {
      return size.payer
    },
    get reservationId() {
      return reservationIdOf(reserved.note)
    },
    async begin(prompt) {
      price ??= await priceOf(size.name)
      asked = prompt
      const affordable = await affordableTokens(prompt)
      if (affordable === 0 || !hasTokenLimit(account)) return affordable
      const needed = tokensIn(prompt)
      if (reserved.note && left() < needed + LEAST_ANSWER) {
        const more = await reserveMore(
          ctx,
          reservationFor(needed * 4, size, { note: reserved.note, period: reserved.period }),
        )
        if (!more) return 0
        reserved.own += more.own
        reserved.partners += more.partners
      }
      return Math.min(mostOf(size), affordable ?? Infinity, Math.max(LEAST_ANSWER, left() - needed))
    },
    turnTo(next) {
      size = next
      price = undefined
    },
    spend(end, prompt, spoken) {
      // Some servers do not say; a model of our own always does.
      const told = end && (end.inputTokens + end.outputTokens > 0 || isBuiltin(size.name))
      asked = null
      if (!end && !spoken()) return
      isEstimated ||= !told
      taken.inputTokens += told ? end.inputTokens : tokensIn(prompt)
      taken.cachedInputTokens += told ? end.cachedInputTokens : 0
      taken.outputTokens += told ? end.outputTokens : countTokens(spoken())
    },
    settle: (failed, also) => {
      const tokens = failed ? 0 : taken.inputTokens + taken.outputTokens
      return settleReservation(ctx, reserved, { tokens, also }).finally(stopRenewing)
    },
  }
}

/** For a further call of the model within one answer; null where nothing is left. */
async function reserveMore(ctx: Context, request: ReservationRequest): Promise<ReservedTokens | null> {
  try {
    const [reserved] = await batch(ctx, [reserveTokensStatement(ctx.account, request)])
    return reservedBy(request, reserved)
  } catch (error) {
    if (isLiveryError(error) && error.code === "limit_reached") return null
    throw error
  }
}

/** The same of what it may cost. */
async function reserveMoreCost(
  ctx: Context,
  held: ReservedCost,
  request: { least: bigint; most: bigint; note: ReservationNote; period: string },
): Promise<ReservedCost | null> {
  const [result] = await batch(ctx, [reserveCostStatement(ctx.account, { ...held, ...request })])
  const more = reservedCostBy(held, result)
  if (more.isSpent) return null
  const sum = (a: bigint | null, b: bigint | null) => (a === null || b === null ? null : a + b)
  return {
    ...held,
    own: sum(held.own, more.own),
    partners: sum(held.partners, more.partners),
    bots: sum(held.bots, more.bots),
    visitors: sum(held.visitors, more.visitors),
    wallet: sum(held.wallet, more.wallet),
  }
}

const asksNobody = ({ inputTokens, outputTokens }: StoredUsage) => inputTokens + outputTokens === 0

const tokensIn = (prompt: LanguageModelV4Prompt): number =>
  prompt.reduce(
    (sum, { content }) => sum + countTokens(typeof content === "string" ? content : JSON.stringify(content)),
    0,
  )
