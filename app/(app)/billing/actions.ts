"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import {
  connectStripe as connect,
  moveDueDate,
  saveBilling as save,
  setExempt,
  setInvoicePaid,
  voidInvoice as takeBack,
} from "#lib/domain/billing/billing.ts"
import { billingSettingsOf } from "./billing-settings-of.ts"

/** Saves how the agency charges its clients. */
export const saveBilling = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const { settings, fields } = billingSettingsOf(form)
  if (fields) return { fields }
  try {
    await save(ctx, settings)
  } catch (error) {
    if (isLiveryError(error) && error.details.reason === "paying")
      return { error: words.billing.form.stillPay }
    throw error
  }
  revalidatePath("/", "layout")
  return {}
})

/** Leads to Stripe, where the agency connects its account. Answers with the reason where that fails. */
export const connectStripe = buttonAction(async (ctx) => {
  const { url } = await connect(ctx, {})
  redirect(url)
})

/** Notes that an invoice is paid, or is not. Answers with the reason where that fails, like all buttons' actions. */
export const notePaid = buttonAction(async (ctx, id: string, isPaid: boolean) => {
  await setInvoicePaid(ctx, { id, isPaid })
  revalidatePath("/", "layout")
})

/** Takes an invoice back. */
export const voidInvoice = buttonAction(async (ctx, id: string) => {
  await takeBack(ctx, { id })
  revalidatePath("/", "layout")
})

/** Gives a client until the end of another day to pay. */
export const postpone = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const day = String(form.get("dueAt") ?? "")
    const dueAt = new Date(`${day}T23:59:59.999Z`)
    const wrong = { fields: { dueAt: words.billing.later.wrong } }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(dueAt.getTime())) return wrong
    try {
      await moveDueDate(ctx, { id, dueAt })
    } catch (error) {
      if (isLiveryError(error) && error.code === "invalid_input") return wrong
      throw error
    }
    revalidatePath("/", "layout")
    return {}
  },
)

/** Charges a client, or lets it go without. */
export const setCharged = buttonAction(async (ctx, clientId: string, isCharged: boolean) => {
  await setExempt(ctx, { clientId, isExempt: !isCharged })
  revalidatePath("/", "layout")
})
