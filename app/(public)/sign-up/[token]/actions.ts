"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { signInTo } from "#lib/auth/sign-in-to.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { confirmSignUp } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../../refusal-of-form.ts"
import { startWith } from "../start-with.ts"

async function confirmAndEnter(token: string, _: FormState, form: FormData): Promise<FormState> {
  const host = await currentHost()
  const password = String(form.get("password") ?? "")
  const given = { token: String(token), realmId: host.realmId, password }
  const made = await confirmSignUp(given).catch(explain)
  if ("refusal" in made) return made.refusal
  const entered = await signInTo(host, { email: made.email, password })
  if ("fault" in entered) redirect(`/sign-in?error=${entered.fault}`)
  redirect(entered.redirect === "/" ? startWith(made.website) : entered.redirect)
}

/** Makes the account of a sign-up and signs in to it. */
export const confirm = publicAction(
  confirmAndEnter,
  (): FormState => ({ error: words.refusals.too_many_requests }),
)

const explain = (error: unknown): { refusal: FormState } => ({
  refusal:
    isLiveryError(error) && error.code === "not_found"
      ? { error: words.access.confirm.over.text }
      : refusalOfForm(error),
})
