"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { siteOf } from "#lib/auth/identify.ts"
import { closeAccount, keepAccount } from "#lib/domain/closing/closing.ts"
import { askForExport } from "#lib/domain/takeout/takeout.ts"
import { proofIn, textIn } from "../security/proof-in.ts"

/** Asks for an archive of everything. Answers with the reason where that fails. */
export const exportEverything = buttonAction(async (ctx) => {
  await askForExport(ctx, {})
  revalidatePath("/settings/data")
})

/** Has the account deleted in 30 days. */
export const close = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const site = siteOf(await currentHost())
  await closeAccount(ctx, { name: textIn(form, "name"), proof: proofIn(form), site })
  revalidatePath("/", "layout")
  return {}
})

/** Keeps the account after all. Answers with the reason where that fails. */
export const keep = buttonAction(async (ctx) => {
  await keepAccount(ctx, {})
  revalidatePath("/", "layout")
})
