"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { FormState } from "#components/ui/form-state.ts"
import { words } from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { updateBrand } from "#lib/domain/branding/branding.ts"
import { brandSettingsOf } from "./brand-settings-of.ts"

/** Saves how the agency's addresses look. */
export async function saveBrand(_: FormState, form: FormData): Promise<FormState> {
  const ctx = await requireSession()
  try {
    await updateBrand(ctx, await brandSettingsOf(form))
  } catch (error) {
    const { fields, ...refusal } = refusalOf(error, ctx.log)
    return fields
      ? { fields: { ...fields, ...(fields.accent && { accent: words.branding.wrongColour }) } }
      : refusal
  }
  revalidatePath("/", "layout")
  return {}
}
