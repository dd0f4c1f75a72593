"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { removePrice, setPrice } from "#lib/domain/model-prices/model-prices.ts"
import { priceOfForm } from "./price-of-form.ts"

/** Sets what a model costs from now on. */
export const savePrice = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const { price, fields } = priceOfForm(form)
  if (fields) return { fields }
  await setPrice(ctx, price)
  revalidatePath("/platform/prices")
  return {}
})

/** Takes a price back that was set here. Answers with the reason where that fails. */
export const takePriceBack = buttonAction(async (ctx, model: string, isPrefix: boolean) => {
  await removePrice(ctx, { model: String(model), isPrefix: isPrefix === true })
  revalidatePath("/platform/prices")
})
