"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { words } from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { renameAccount } from "#lib/domain/accounts/accounts.ts"
import { changeName, changePassword, signOutEverywhere } from "#lib/domain/identity/identity.ts"

/** Saves the person's name, and the account's where the form has it and it is another. */
export async function saveAccount(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requireSession()
  const name = String(form.get("name") ?? "")
  const company = form.get("company")
  if (typeof company === "string" && !company.trim()) return { fields: { company: words.refusals.missing } }
  try {
    if (name.trim() !== ctx.user.name) await changeName(ctx, { name })
    if (typeof company === "string" && company.trim() !== ctx.account.name)
      await renameAccount(ctx, { name: company })
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
  revalidatePath("/", "layout")
  return {}
}

/** Sets a new password; the session that asks stays. */
export async function savePassword(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requireSession()
  const [current = "", next = ""] = ["current", "next"].map((field) => String(form.get(field) ?? ""))
  try {
    await changePassword(ctx, { current, next, keep: ctx.session.id })
    return {}
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
}

/** Ends the person's other sessions; answers with how many, or with the reason where that fails. */
export async function signOutElsewhere(): Promise<number | string> {
  const ctx = await requireSession()
  try {
    return await signOutEverywhere(ctx, { except: ctx.session.id })
  } catch (error) {
    return refusalOf(error, ctx.log).error ?? words.refusals.internal
  }
}
