"use server"

import { publicAction } from "#app/public-action.ts"
import type { SentState } from "#components/auth/mail-sent.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { askForReset } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../refusal-of-form.ts"

async function askByMail(_: SentState, form: FormData): Promise<SentState> {
  const { realmId } = await currentHost()
  const email = String(form.get("email") ?? "")
  const { address } = await currentVisit()
  try {
    await askForReset({ realmId, email, ...(address && { address }) })
    return { sentTo: email.trim() }
  } catch (error) {
    return { ...refusalOfForm(error), values: { email } }
  }
}

/** Asks for a link by mail. The answer is the same whether anybody has the address. */
export const ask = publicAction(
  askByMail,
  (_, form): SentState => ({
    error: words.refusals.too_many_requests,
    values: { email: String(form.get("email") ?? "") },
  }),
)
