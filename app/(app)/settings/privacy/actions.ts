"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { eraseContact, exportContact, updatePrivacySettings } from "#lib/domain/privacy/privacy.ts"

/** Saves how long conversations are kept and whom visitors can ask; an empty field is the product's own. */
export const savePrivacy = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const [days = "", privacyEmail = ""] = ["retentionDays", "privacyEmail"].map((name) =>
    String(form.get(name) ?? "").trim(),
  )
  await updatePrivacySettings(ctx, {
    retentionDays: days ? Number(days) : null,
    privacyEmail: privacyEmail || null,
  })
  revalidatePath("/settings/privacy")
  return {}
})

/** Whether there is anything about a person to download: the reason where there is not. */
export const findPerson = buttonAction((ctx, email: string) => reasonOf(() => exportContact(ctx, { email })))

/** Removes everything about everybody of an address. */
export const erasePerson = buttonAction(async (ctx, email: string) => {
  const reason = await reasonOf(() => eraseContact(ctx, { email }))
  revalidatePath("/settings/privacy")
  return reason
})

async function reasonOf(act: () => Promise<unknown>): Promise<string | undefined> {
  const { unknown, malformed } = words.privacy.person
  try {
    await act()
    return undefined
  } catch (error) {
    if (isLiveryError(error) && error.code === "not_found") return unknown
    if (isLiveryError(error) && error.code === "invalid_input") return malformed
    throw error
  }
}
