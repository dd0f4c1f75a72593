"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { siteOf } from "#lib/auth/identify.ts"
import { LANGUAGES } from "#lib/core/languages.ts"
import { renameAccount } from "#lib/domain/accounts/accounts.ts"
import { askToChangeEmail, savePicture, saveProfile, setAway } from "#lib/domain/identity/identity.ts"
import type { Theme } from "#lib/domain/identity/schema.ts"
import { proofIn, textIn } from "../security/proof-in.ts"

/** Saves what is the person's own, and the account's name where the form has it and it is another. */
export const saveAccount = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const company = form.get("company")
  if (typeof company === "string" && !company.trim()) return { fields: { company: words.refusals.missing } }
  await saveProfile(ctx, {
    name: textIn(form, "name"),
    timeZone: textIn(form, "timeZone") || null,
    language: LANGUAGES.find((each) => each === textIn(form, "language")) ?? null,
    theme: (textIn(form, "theme") || "system") as Theme,
  })
  if (typeof company === "string" && company.trim() !== ctx.account.name)
    await renameAccount(ctx, { name: company })
  revalidatePath("/", "layout")
  return {}
})

/** Says that the person is away, or back. Answers with the reason where that fails. */
export const changeAway = buttonAction(async (ctx, isAway: boolean) => {
  await setAway(ctx, { isAway: Boolean(isAway) })
  revalidatePath("/settings/account")
})

/** Sets the person's picture, or takes it away where the form has none. */
export const changePicture = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const file = form.get("picture")
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
  await savePicture(ctx, { bytes })
  revalidatePath("/", "layout")
  return {}
})

/** Mails a link to another address to sign in with. */
export const changeAddress = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const site = siteOf(await currentHost())
  const { email } = await askToChangeEmail(ctx, { email: textIn(form, "email"), proof: proofIn(form), site })
  return { values: { email } }
})
