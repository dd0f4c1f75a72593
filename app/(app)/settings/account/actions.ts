"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { renameAccount } from "#lib/domain/accounts/accounts.ts"
import { changeName } from "#lib/domain/identity/identity.ts"

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
