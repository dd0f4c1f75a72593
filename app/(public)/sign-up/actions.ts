"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import { faultText } from "#components/auth/fault-text.ts"
import type { SentState } from "#components/auth/mail-sent.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import { signInWithPassword } from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { askToSignUp, signUp as makeAccount } from "#lib/domain/identity/identity.ts"
import { canMail } from "#lib/domain/mail/mail.ts"
import { refusalOfForm } from "../refusal-of-form.ts"
import { startWith } from "./start-with.ts"

async function join(_: SentState, form: FormData): Promise<SentState> {
  const host = await currentHost()
  const text = (name: string) => String(form.get(name) ?? "")
  const values = { name: text("name"), company: text("company"), email: text("email") }
  const [password, website, plan] = [text("password"), text("website").slice(0, 300), text("plan")]
  if (!host.accountId) return { error: words.access.closed.title, values }
  const visit = await currentVisit()
  const address = visit.address && { address: visit.address }
  const given = { partnerId: host.accountId, ...values, password, ...(plan && { plan }), ...address }
  try {
    if (canMail()) {
      await askToSignUp(given, website, locale())
      return { sentTo: values.email.trim() }
    }
    await makeAccount(given)
  } catch (error) {
    if (isLiveryError(error) && error.details.reason === "plan")
      return { fields: { plan: words.plans.signUp.gone }, values }
    return { ...refusalOfForm(error), values }
  }
  const outcome = await signInWithPassword(host, { email: values.email, password }, visit)
  if (outcome.fault !== undefined) return { error: faultText(outcome.fault, outcome.wait), values }
  await keepCookies(host, outcome.cookies)
  redirect(startWith(website))
}

/**
 * Signs somebody up on an agency's host: by a link in a mail, where there is a mail server, with the same answer whoever
 * has the address; else at once. A refusal keeps everything typed but the password.
 */
export const signUp = publicAction(
  join,
  (_, form): SentState => ({
    error: words.refusals.too_many_requests,
    values: Object.fromEntries(
      ["name", "company", "email"].map((name) => [name, String(form.get(name) ?? "")]),
    ),
  }),
)
