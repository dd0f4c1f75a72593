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
import { acceptInvitation } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../../refusal-of-form.ts"

async function takeUp(secret: string, _: FormState, form: FormData): Promise<FormState> {
  const host = await currentHost()
  const [name = "", password = ""] = ["name", "password"].map((field) => String(form.get(field) ?? ""))
  const { address } = await currentVisit()
  const given = { secret: String(secret), realmId: host.realmId, name, password, ...(address && { address }) }
  const accepted = await acceptInvitation(given).catch(explain)
  if ("refusal" in accepted) return { ...accepted.refusal, values: { name } }
  const entered = await signInTo(host, { email: accepted.email, password }, accepted.accountId)
  redirect("fault" in entered ? `/sign-in?error=${entered.fault}` : homeOr(entered.redirect))
}

/** Takes an invitation up and signs in to its account. A refusal keeps the typed name. */
export const accept = publicAction(
  takeUp,
  (_secret, _state, form): FormState => ({
    error: words.refusals.too_many_requests,
    values: { name: String(form.get("name") ?? "") },
  }),
)

function explain(error: unknown): { refusal: FormState } {
  const { invitation, faults } = words.access
  if (!isLiveryError(error)) return { refusal: refusalOfForm(error) }
  if (error.code === "not_found") return { refusal: { error: invitation.over } }
  if (error.code === "not_authenticated")
    return { refusal: { fields: { password: faults.wrongPassword ?? "" } } }
  return { refusal: refusalOfForm(error) }
}
