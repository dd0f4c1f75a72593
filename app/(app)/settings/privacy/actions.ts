"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { updatePrivacySettings } from "#lib/domain/privacy/privacy.ts"

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
