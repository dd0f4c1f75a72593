"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { HOME } from "#lib/auth/home.ts"
import { allowChanges as allow, viewAccount } from "#lib/domain/identity/identity.ts"
import { setAccountLimits, setAccountStatus, setAgencyBudget } from "#lib/domain/platform/platform.ts"
import { budgetOfForm } from "../../budget-of-form.ts"
import { clientSettingsOf } from "../../clients/client-settings-of.ts"

const reasonIn = (form: FormData) => String(form.get("reason") ?? "")

/** Suspends an account, or lets it work again, for the reason in the form. */
export const setStatus = formAction(
  async (ctx, id: string, suspended: boolean, _: FormState, form: FormData): Promise<FormState> => {
    const status = suspended === true ? "suspended" : "active"
    await setAccountStatus(ctx, { id, status, reason: reasonIn(form) })
    revalidatePath("/platform", "layout")
    return {}
  },
)

/** Saves an account's own limits; an empty field leaves it to its plan. */
export const saveLimits = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { settings, fields } = clientSettingsOf(form)
    if (fields) return { fields }
    await setAccountLimits(ctx, { id, limits: settings.limits })
    revalidatePath("/platform", "layout")
    return {}
  },
)

/** Saves what the models of an agency and its clients may cost in a month. */
export const saveBudget = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { budget, fields } = budgetOfForm(form)
    if (fields) return { fields }
    await setAgencyBudget(ctx, { id, budget })
    revalidatePath("/platform", "layout")
    return {}
  },
)

/** Looks into an account from now on, for the reason in the form. */
export const lookInto = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await viewAccount(ctx, { id, reason: reasonIn(form) })
    revalidatePath("/", "layout")
    redirect(HOME)
  },
)

/** Allows changes in the account that is looked into, or reading alone. Answers with the reason where that fails. */
export const allowChanges = buttonAction(async (ctx, allowed: boolean) => {
  if (!ctx.viewing) return words.refusals.not_authorized
  await allow(ctx, { allowed: allowed === true })
  revalidatePath("/", "layout")
})
