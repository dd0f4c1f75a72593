import type { SentState } from "#components/auth/mail-sent.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { refusalOfForm } from "./refusal-of-form.ts"

/** What somebody asks for a mail with. */
interface Asked {
  realmId: string
  hostname: string
  email: string
  address?: string
}

const emailOf = (form: FormData) => String(form.get("email") ?? "")

/** A form with an address that a mail is asked for with. What it says is the same whether anybody has the address. */
export const askByMail =
  (send: (asked: Asked, form: FormData) => Promise<unknown>) =>
  async (_: SentState, form: FormData): Promise<SentState> => {
    const { realmId, hostname } = await currentHost()
    const { address } = await currentVisit()
    const email = emailOf(form)
    try {
      await send({ realmId, hostname, email, ...(address && { address }) }, form)
      return { sentTo: email.trim() }
    } catch (error) {
      return { ...refusalOfForm(error), values: { email } }
    }
  }

/** What the same form says to whoever asks too often. */
export const askedTooOften = (_: SentState, form: FormData): SentState => ({
  error: words.refusals.too_many_requests,
  values: { email: emailOf(form) },
})
