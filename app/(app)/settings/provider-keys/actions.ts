"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import type { KeyedProvider } from "#lib/domain/models/models.ts"
import { removeKey, saveKey } from "#lib/domain/provider-keys/provider-keys.ts"

/** Keeps a key of a model provider, once that has taken it. */
export const saveProviderKey = formAction(
  async (ctx, provider: KeyedProvider, _: FormState, form: FormData): Promise<FormState> => {
    try {
      const key = String(form.get("key") ?? "")
      await saveKey(ctx, { provider, key })
    } catch (error) {
      const text = words.providerKeys.wrong[(isLiveryError(error) && error.details.reason) || ""]
      if (!text) throw error
      return { fields: { key: text } }
    }
    revalidatePath("/", "layout")
    return {}
  },
)

/** Removes one. Answers with the reason where that fails. */
export const removeProviderKey = buttonAction(async (ctx, provider: KeyedProvider) => {
  await removeKey(ctx, { provider })
  revalidatePath("/", "layout")
})
