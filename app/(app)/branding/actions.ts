"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import { personAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { updateBrand } from "#lib/domain/branding/branding.ts"
import { brandSettingsOf } from "./brand-settings-of.ts"

/** Saves how the agency's addresses look. */
export const saveBrand = personAction(
  async (ctx, _: FormState, form: FormData): Promise<FormState> => {
    await updateBrand(ctx, await brandSettingsOf(form))
    revalidatePath("/", "layout")
    return {}
  },
  (error, log): FormState => {
    const { fields, ...refusal } = refusalOf(error, log)
    return fields
      ? { fields: { ...fields, ...(fields.accent && { accent: words.branding.wrongColour }) } }
      : refusal
  },
)
