"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction } from "#app/person-action.ts"
import { openPortal, startCheckout } from "#lib/domain/billing/billing.ts"

/** Leads to where a plan is paid for, or gives it at once to whoever pays already. Answers with the reason where it fails. */
export const payForPlan = buttonAction(async (ctx, planId: string) => {
  const { url } = await startCheckout(ctx, { planId })
  if (url) redirect(url)
  revalidatePath("/", "layout")
})

/** Leads to where cards are changed and receipts are read. */
export const managePayment = buttonAction(async (ctx) => {
  const { url } = await openPortal(ctx, {})
  redirect(url)
})
