"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction, formAction, personAction } from "#app/person-action.ts"
import type { NewClientState } from "#components/clients/create-client.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { HOME } from "#lib/auth/home.ts"
import { switchAccount } from "#lib/auth/switch-account.ts"
import { settleClient } from "#lib/domain/billing/billing.ts"
import { setClientBudget } from "#lib/domain/budgets/budgets.ts"
import {
  assignPlan,
  cancelPlanChange,
  createClient as create,
  deleteClient,
  keepClient,
  removeClient as remove,
  setClientStatus,
  updateClient,
  whatExceeds,
} from "#lib/domain/clients/clients.ts"
import type { PlanDifference } from "#lib/domain/clients/schema.ts"
import { budgetOfForm } from "../budget-of-form.ts"
import { refusalOf } from "../refusal-of.ts"
import { clientSettingsOf } from "./client-settings-of.ts"

/** Makes a client from its form. */
export const createClient = formAction(
  async (ctx, _: NewClientState, form: FormData): Promise<NewClientState> => {
    const { settings, fields } = clientSettingsOf(form)
    if (fields) return { fields }
    const plan = String(form.get("plan") ?? "")
    const { id } = await create(ctx, { ...settings, ...(plan && { plan }) })
    revalidatePath("/", "layout")
    return { created: { id, name: settings.name } }
  },
)

/** Saves name, e-mail address and limits of a client. */
export const saveClient = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { settings, fields } = clientSettingsOf(form)
    if (fields) return { fields }
    await updateClient(ctx, { id, settings })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Saves what the models of a client may cost in a month. */
export const saveClientBudget = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { budget, fields } = budgetOfForm(form)
    if (fields) return { fields }
    await setClientBudget(ctx, { id, budget })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Suspends a client or lets it work again. Answers with the reason where that fails, like all that follow. */
export const setSuspended = buttonAction(async (ctx, id: string, suspended: boolean) => {
  await setClientStatus(ctx, { id, status: suspended ? "suspended" : "active" })
  revalidatePath("/", "layout")
})

/** Gives a client another plan, at once or at the end of its period. */
export const changePlan = formAction(
  async (ctx, clientId: string, _: FormState, form: FormData): Promise<FormState> => {
    const when = form.get("when") === "end-of-period" ? "end-of-period" : "now"
    await assignPlan(ctx, { clientId, planId: String(form.get("planId") ?? ""), when })
    // A sweep would do it too; the page shows it at once.
    await settleClient(ctx, { id: clientId })
    revalidatePath("/", "layout")
    return {}
  },
)

/** What another plan changes for a client; a text is the reason why that could not be found out. */
export const comparePlan = personAction(
  (ctx, clientId: string, planId: string): Promise<PlanDifference[] | string> =>
    whatExceeds(ctx, { clientId, planId }),
  (error, log): PlanDifference[] | string => refusalOf(error, log).error ?? words.refusals.internal,
)

/** Drops the change of plan that was planned for a client. */
export const keepPlan = buttonAction(async (ctx, clientId: string) => {
  await cancelPlanChange(ctx, { clientId })
  revalidatePath("/", "layout")
})

/** Deletes a client, which goes for good after days of grace. */
export const removeClient = buttonAction(async (ctx, id: string) => {
  await remove(ctx, { id })
  revalidatePath("/", "layout")
})

/** Takes back that a client was deleted. */
export const undoRemoval = buttonAction(async (ctx, id: string) => {
  await keepClient(ctx, { id })
  revalidatePath("/", "layout")
})

/** Deletes a client for good. The caller then leaves its page and refreshes. */
export const removeForGood = buttonAction(async (ctx, id: string) => {
  await deleteClient(ctx, { id })
})

/** Works as one of the agency's clients from now on. */
export const viewAsClient = buttonAction(async (_, id: string) => {
  if (typeof id !== "string" || !(await switchAccount(id))) return words.refusals.not_found
  revalidatePath("/", "layout")
  redirect(HOME)
})
