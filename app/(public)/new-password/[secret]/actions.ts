"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { homeOr } from "#lib/auth/home.ts"
import { signInTo } from "#lib/auth/sign-in-to.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { resetPassword } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../../refusal-of-form.ts"

async function setAndEnter(secret: string, _: FormState, form: FormData): Promise<FormState> {
  const host = await currentHost()
  const password = String(form.get("password") ?? "")
  const { address } = await currentVisit()
  const given = { secret: String(secret), realmId: host.realmId, password, ...(address && { address }) }
  const set = await resetPassword(given).catch(explain)
  if ("refusal" in set) return set.refusal
  const entered = await signInTo(host, { email: set.email, password })
  redirect("fault" in entered ? `/sign-in?error=${entered.fault}` : homeOr(entered.redirect))
}

/** Sets the password, which uses the link up, and signs in with it. */
export const setPassword = publicAction(
  setAndEnter,
  (): FormState => ({ error: words.refusals.too_many_requests }),
)

const explain = (error: unknown): { refusal: FormState } => ({
  refusal:
    isLiveryError(error) && error.code === "not_found"
      ? { error: words.access.newPassword.over }
      : refusalOfForm(error),
})
