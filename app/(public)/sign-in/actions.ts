"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import { faultText } from "#components/auth/fault-text.ts"
import type { DeviceQuestion } from "#components/security/ask-device.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import {
  type FlowOutcome,
  signInWithPasskey,
  signInWithPassword,
  takeSecondStep,
} from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { homeOr } from "#lib/auth/home.ts"
import { siteOf } from "#lib/auth/identify.ts"
import { cookieName } from "#lib/auth/session-cookie.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { askSecondPasskey, askToEnter } from "#lib/domain/identity/identity.ts"

const { enter: said } = words.security
const textIn = (form: FormData, name: string) => String(form.get(name) ?? "")

async function enter(_: FormState, form: FormData): Promise<FormState> {
  const [email, password, next] = ["email", "password", "next"].map((name) => textIn(form, name))
  const host = await currentHost()
  const credentials = { email: email ?? "", password: password ?? "", callbackUrl: next }
  const outcome = await signInWithPassword(host, credentials, await currentVisit())
  if (outcome.fault !== undefined)
    return { error: faultText(outcome.fault, outcome.wait), values: { email: credentials.email } }
  return leadOn(outcome)
}

/** Signs in and leads on to `next`; a refusal keeps the typed address. */
export const signIn = publicAction(
  enter,
  (_, form): FormState => ({
    error: words.refusals.too_many_requests,
    values: { email: textIn(form, "email") },
  }),
)

const tooOften = (): FormState => ({ error: words.refusals.too_many_requests })

/** Signs in by a passkey alone, whose answer the form carries, and leads on to `next`. */
export const signInByPasskey = publicAction(async (_: FormState, form: FormData): Promise<FormState> => {
  const visit = await currentVisit()
  const outcome = await signInWithPasskey(
    await currentHost(),
    textIn(form, "passkey"),
    visit,
    textIn(form, "next"),
  )
  if (outcome.fault === undefined) return leadOn(outcome)
  return {
    error: outcome.fault === "not_authenticated" ? said.refused : faultText(outcome.fault, outcome.wait),
  }
}, tooOften)

/** Takes the second step, by a code or a passkey's answer, and leads on to `next`. */
export const takeStep = publicAction(async (_: FormState, form: FormData): Promise<FormState> => {
  const passkey = textIn(form, "passkey")
  const given = passkey ? { passkey } : { code: textIn(form, "code") }
  const outcome = await takeSecondStep(await currentHost(), given, await currentVisit(), textIn(form, "next"))
  if (outcome.fault === undefined) return leadOn(outcome)
  if (outcome.fault !== "not_authenticated") return { error: faultText(outcome.fault, outcome.wait) }
  return passkey ? { error: said.refused } : { fields: { code: said.wrongCode } }
}, tooOften)

/** What any passkey is asked, for a sign-in by it alone; the reason where that fails. */
export const askPasskey = publicAction(
  async (): Promise<DeviceQuestion | string> => {
    const host = await currentHost()
    return askToEnter(host.realmId, siteOf(host))
  },
  (): DeviceQuestion | string => words.refusals.too_many_requests,
)

/** What a passkey of the person whose password was right is asked; the reason where that is too long ago. */
export const askSecond = publicAction(
  async (): Promise<DeviceQuestion | string> => {
    const host = await currentHost()
    const ticket = (await currentVisit()).cookies[cookieName(host, "second")] ?? ""
    return askSecondPasskey(ticket, host.realmId, siteOf(host)).catch((error) => {
      if (isLiveryError(error) && error.code === "not_authenticated") return said.over
      throw error
    })
  },
  (): DeviceQuestion | string => words.refusals.too_many_requests,
)

async function leadOn(outcome: Extract<FlowOutcome, { redirect: string }>): Promise<never> {
  await keepCookies(await currentHost(), outcome.cookies)
  redirect(homeOr(outcome.redirect))
}
