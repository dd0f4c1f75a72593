"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import { faultText } from "#components/auth/fault-text.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { signInWithPassword } from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { HOME } from "#lib/auth/home.ts"

async function enter(_: FormState, form: FormData): Promise<FormState> {
  const [email, password, next] = ["email", "password", "next"].map((name) => String(form.get(name) ?? ""))
  const host = await currentHost()
  const credentials = { email: email ?? "", password: password ?? "", callbackUrl: next }
  const outcome = await signInWithPassword(host, credentials, await currentVisit())
  if (outcome.fault !== undefined)
    return { error: faultText(outcome.fault, outcome.wait), values: { email: credentials.email } }
  await keepCookies(host, outcome.cookies)
  redirect(outcome.redirect === "/" ? HOME : outcome.redirect)
}

/** Signs in and leads on to `next`; a refusal keeps the typed address. */
export const signIn = publicAction(
  enter,
  (_, form): FormState => ({
    error: words.refusals.too_many_requests,
    values: { email: String(form.get("email") ?? "") },
  }),
)
