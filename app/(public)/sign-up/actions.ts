"use server"

import { redirect } from "next/navigation"
import type { FormState } from "#components/ui/form-state.ts"
import { words } from "#components/words/words.ts"
import { signInWithPassword } from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { HOME } from "#lib/auth/home.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { signUp as makeAccount } from "#lib/domain/identity/identity.ts"

/** Makes the account on an agency's host and signs in. A refusal keeps everything typed but the password. */
export async function signUp(_: FormState, form: FormData): Promise<FormState> {
  const host = await currentHost()
  const text = (name: string) => String(form.get(name) ?? "")
  const { password, ...values } = {
    name: text("name"),
    company: text("company"),
    email: text("email"),
    password: text("password"),
  }
  if (!host.accountId) return { error: words.access.closed.title, values }
  const visit = await currentVisit()
  const address = visit.address && { address: visit.address }
  try {
    await makeAccount({ partnerId: host.accountId, ...values, password, ...address })
  } catch (error) {
    return { ...explain(error), values }
  }
  const outcome = await signInWithPassword(host, { email: values.email, password }, visit)
  if (outcome.fault !== undefined) return { ...inWords(outcome.fault), values }
  await keepCookies(host, outcome.cookies)
  const website = text("website").slice(0, 300)
  redirect(website ? `${HOME}?website=${encodeURIComponent(website)}` : HOME)
}

const inWords = (code: string): FormState => ({
  error: words.access.faults[code] ?? words.access.faults.internal ?? "",
})

function explain(error: unknown): FormState {
  if (!isLiveryError(error)) {
    makeLog().error("sign-up failed", {}, error)
    return inWords("internal")
  }
  const field = error.details.path?.[0]
  if (typeof field !== "string") return inWords(error.code)
  const message = error.message.replace(`${field}: `, "")
  return { fields: { [field]: `${message}.` } }
}
