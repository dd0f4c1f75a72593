"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import type { Currency } from "#lib/core/currencies.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { parseMillionths } from "#lib/core/millionths.ts"
import { setRate } from "#lib/domain/margins/margins.ts"
import { setMarkup } from "#lib/domain/wallets/wallets.ts"

/** Saves at what rate a currency is compared with that of the platform. */
export const saveRate = formAction(
  async (ctx, currency: Currency, _: FormState, form: FormData): Promise<FormState> => {
    const wrong = { fields: { rate: words.usage.rates.wrong } }
    const rate = parseMillionths(String(form.get("rate") ?? ""))
    if (rate === null) return wrong
    try {
      await setRate(ctx, { currency, rate })
    } catch (error) {
      if (isLiveryError(error) && error.code === "invalid_input") return wrong
      throw error
    }
    revalidatePath("/usage")
    return {}
  },
)

/** Saves what the agency adds to what models cost its clients. */
export const saveMarkup = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const text = String(form.get("markup") ?? "").trim()
  const wrong = { fields: { markup: words.usage.markup.wrong } }
  if (!/^\d{1,4}$/.test(text) || Number(text) > 1000) return wrong
  await setMarkup(ctx, { markup: Number(text) })
  revalidatePath("/usage")
  return {}
})
