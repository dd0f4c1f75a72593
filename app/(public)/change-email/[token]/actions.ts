"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { changeEmail } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../../refusal-of-form.ts"

async function follow(token: string): Promise<FormState> {
  const { realmId } = await currentHost()
  try {
    await changeEmail(String(token), realmId)
  } catch (error) {
    if (isLiveryError(error) && error.code === "conflict") return { error: `${error.message}.` }
    if (isLiveryError(error) && error.code === "not_found")
      return { error: words.account.changeEmail.over.text }
    return refusalOfForm(error)
  }
  revalidatePath("/", "layout")
  redirect((await sessionContext()) ? "/settings/account" : "/sign-in")
}

/** Follows the link to a new address. */
export const confirm = publicAction(follow, (): FormState => ({ error: words.refusals.too_many_requests }))
