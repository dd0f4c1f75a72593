"use server"

import { revalidatePath } from "next/cache"
import { publicAction } from "#app/public-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { stopMails } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../../refusal-of-form.ts"

async function stop(token: string): Promise<FormState> {
  const { realmId } = await currentHost()
  try {
    await stopMails(String(token), realmId)
  } catch (error) {
    if (isLiveryError(error) && error.code === "not_found")
      return { error: words.access.unsubscribe.over.text }
    return refusalOfForm(error)
  }
  revalidatePath("/unsubscribe/[token]", "page")
  return {}
}

/** Ends the mails that a link names. */
export const unsubscribe = publicAction(stop, (): FormState => ({ error: words.refusals.too_many_requests }))
