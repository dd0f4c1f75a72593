import { API_CHANNEL } from "../../core/channel-names.ts"
import type { Context } from "../../core/context.ts"
import { countCost } from "../../db/statements/messages.ts"
import { batch, type Statement } from "../../db/wire/wire.ts"
import { isFree } from "./known-prices.ts"
import { costOf, priceOf } from "./price-of.ts"
import type { TokensTaken } from "./schema.ts"

interface Call extends TokensTaken {
  /** "provider/model". */
  model: string
  at: Date
  isEstimated: boolean
  /** By whose key; absent: the install's. */
  payer?: "own" | "agency" | null
}

/** What counts a call of a model that is no answer (ranking passages, vectors) as its account's, at the price of now. */
export async function callStatement(
  { account }: Context,
  { model, at, isEstimated, payer = null, ...taken }: Call,
): Promise<Statement> {
  const price = await priceOf(model)
  return countCost(account, {
    day: at.toISOString().slice(0, 10),
    botId: null,
    channel: API_CHANNEL,
    model,
    answers: 0,
    usage: { ...taken, ...(isEstimated && { isEstimated }) },
    cost: price && costOf(price, taken),
    payer,
  })
}

/**
 * Counts such a call beside what it was made for, which waits for nothing; a count that fails is logged. What nobody is paid
 * for is not counted.
 */
export function countCall(ctx: Context, call: Call): void {
  if (isFree(call.model) || call.inputTokens + call.outputTokens === 0) return
  callStatement(ctx, call)
    .then((statement) => batch(ctx, [statement]))
    .catch((error) =>
      ctx.log.warn("a call of a model could not be counted", {
        model: call.model,
        code: String(error?.code ?? ""),
      }),
    )
}
