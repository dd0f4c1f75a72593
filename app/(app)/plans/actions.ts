"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction, formAction, personAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import {
  archivePlan as archive,
  createPlan as create,
  deletePlan,
  getPlan,
  makeDefault,
  movePlan as move,
  restorePlan as restore,
  updatePlan,
} from "#lib/domain/price-list/price-list.ts"
import { refusalOf } from "../refusal-of.ts"
import { planSettingsOf } from "./plan-settings-of.ts"

/** Makes a plan from its form, and leads to the list that it then stands in. */
export const createPlan = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const { settings, fields } = planSettingsOf(form)
  if (fields) return { fields }
  const refused = await create(ctx, settings).then(() => undefined, nameTaken)
  if (refused) return refused
  revalidatePath("/", "layout")
  redirect("/plans")
})

/** Saves a plan. */
export const savePlan = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const { limits } = await getPlan(ctx, { id: String(id) })
    const { settings, fields } = planSettingsOf(form, limits)
    if (fields) return { fields }
    const refused = await updatePlan(ctx, { id, settings }).then(() => undefined, nameTaken)
    if (refused) return refused
    revalidatePath("/", "layout")
    return {}
  },
)

/** Puts a plan at another place, from 0. Answers with the reason where that fails, like all that follow. */
export const movePlan = buttonAction(async (ctx, id: string, to: number) => {
  await move(ctx, { id, to })
  revalidatePath("/plans")
})

/** Makes a plan the one of clients for whom nobody chose another. */
export const makePlanDefault = buttonAction(async (ctx, id: string) => {
  await makeDefault(ctx, { id })
  revalidatePath("/", "layout")
})

/** Sells a plan no more. */
export const archivePlan = personAction(
  async (ctx, id: string): Promise<string | undefined> => {
    await archive(ctx, { id })
    revalidatePath("/", "layout")
    return undefined
  },
  (error, log) => reasonOf(error) ?? refusalOf(error, log).error ?? words.refusals.internal,
)

/** Sells a plan again. */
export const restorePlan = buttonAction(async (ctx, id: string) => {
  await restore(ctx, { id })
  revalidatePath("/", "layout")
})

/** Deletes a plan that nobody is on. The caller then leaves its page and refreshes. */
export const removePlan = personAction(
  async (ctx, id: string): Promise<string | undefined> => {
    await deletePlan(ctx, { id })
    return undefined
  },
  (error, log) => reasonOf(error) ?? refusalOf(error, log).error ?? words.refusals.internal,
)

const nameTaken = (error: unknown): FormState => {
  if (!isLiveryError(error) || error.details.reason !== "name") throw error
  return { fields: { name: words.plans.form.nameTaken } }
}

function reasonOf(error: unknown): string | undefined {
  const reason = isLiveryError(error) ? error.details.reason : undefined
  if (reason === "default") return words.plans.archive.notDefault
  return reason === "worn" ? words.plans.remove.worn : undefined
}
