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
    return fields ? { fields: { ...fields, ...wordsFor(fields) } } : refusal
  },
)

/** Faults that the page words itself. */
function wordsFor(fields: Record<string, string>): Record<string, string> {
  const { wrongColour, contact } = words.branding
  const own = {
    accent: wrongColour,
    support: contact.wrongEmail,
    imprint: contact.wrongLink,
    terms: contact.wrongLink,
  }
  return Object.fromEntries(Object.entries(own).filter(([name]) => fields[name]))
}
