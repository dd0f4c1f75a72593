"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { saveWays } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { waysSettingsOf } from "./ways-settings-of.ts"

/** Saves how people sign in at the agency's addresses, once its provider was found. */
export const saveSignIn = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  try {
    await saveWays(ctx, waysSettingsOf(form))
  } catch (error) {
    const { reason, path = [] } = isLiveryError(error) ? error.details : {}
    const field = String(path[0] === "provider" ? path[1] : path[0])
    const text = words.branding.signIn.wrong[reason ?? field]
    if (!text) throw error
    return { fields: { [field]: text } }
  }
  revalidatePath("/branding/sign-in")
  return {}
})
