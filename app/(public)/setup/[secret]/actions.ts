"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { signInTo } from "#lib/auth/sign-in-to.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { createFirstAdministrator } from "#lib/domain/identity/identity.ts"
import { refusalOfForm } from "../../refusal-of-form.ts"

async function setUp(secret: string, _: FormState, form: FormData): Promise<FormState> {
  const host = await currentHost()
  if (host.kind !== "platform") return { error: words.access.setUp.over.text }
  const { name, email, password } = read(form)
  const { address } = await currentVisit()
  const given = { secret: String(secret), name, email, password, ...(address && { address }) }
  const made = await createFirstAdministrator(given).catch(explain)
  if ("refusal" in made) return { ...made.refusal, values: { name, email } }
  const entered = await signInTo(host, { email: made.email, password }, made.accountId)
  redirect("fault" in entered ? `/sign-in?error=${entered.fault}` : "/platform/agencies/new")
}

/** Makes the first administrator and leads to the first agency. A refusal keeps what was typed but the password. */
export const createAdministrator = publicAction(setUp, (_secret, _state, form): FormState => {
  const { name, email } = read(form)
  return { error: words.refusals.too_many_requests, values: { name, email } }
})

function read(form: FormData) {
  const [name = "", email = "", password = ""] = ["name", "email", "password"].map((field) =>
    String(form.get(field) ?? ""),
  )
  return { name, email, password }
}

function explain(error: unknown): { refusal: FormState } {
  const isOver = isLiveryError(error) && error.code === "not_found"
  return { refusal: isOver ? { error: words.access.setUp.over.text } : refusalOfForm(error) }
}
