"use server"

import { publicAction } from "#app/public-action.ts"
import type { SentState } from "#components/auth/mail-sent.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { safePath } from "#lib/auth/safe-redirect.ts"
import { askForSignInLink } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../../refusal-of-form.ts"

async function askByMail(_: SentState, form: FormData): Promise<SentState> {
  const { realmId, hostname } = await currentHost()
  const email = String(form.get("email") ?? "")
  const next = safePath(String(form.get("next") ?? ""))
  const { address } = await currentVisit()
  try {
    await askForSignInLink({ realmId, hostname, email, ...(next && { next }), ...(address && { address }) })
    return { sentTo: email.trim() }
  } catch (error) {
    return { ...refusalOfForm(error), values: { email } }
  }
}

/** Asks for a link by mail that signs in. The answer is the same whether anybody has the address. */
export const ask = publicAction(
  askByMail,
  (_, form): SentState => ({
    error: words.refusals.too_many_requests,
    values: { email: String(form.get("email") ?? "") },
  }),
)
