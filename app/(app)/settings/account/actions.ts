"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import { formAction, personAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { renameAccount } from "#lib/domain/accounts/accounts.ts"
import { changeName, changePassword, signOutEverywhere } from "#lib/domain/identity/identity.ts"

/** Saves the person's name, and the account's where the form has it and it is another. */
export const saveAccount = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const name = String(form.get("name") ?? "")
  const company = form.get("company")
  if (typeof company === "string" && !company.trim()) return { fields: { company: words.refusals.missing } }
  if (name.trim() !== ctx.user.name) await changeName(ctx, { name })
  if (typeof company === "string" && company.trim() !== ctx.account.name)
    await renameAccount(ctx, { name: company })
  revalidatePath("/", "layout")
  return {}
})

/** Sets a new password; the session that asks stays. */
export const savePassword = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const [current = "", next = ""] = ["current", "next"].map((field) => String(form.get(field) ?? ""))
  await changePassword(ctx, { current, next, keep: ctx.session.id })
  return {}
})

/** Ends the person's other sessions; answers with how many, or with the reason where that fails. */
export const signOutElsewhere = personAction(
  (ctx): Promise<number> => signOutEverywhere(ctx, { except: ctx.session.id }),
  (error, log): string => refusalOf(error, log).error ?? words.refusals.internal,
)
