"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction, personAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import {
  addDomain as add,
  checkDomain as check,
  releaseDomain as release,
  setDomainBot as setBot,
} from "#lib/domain/domains/domains.ts"
import type { DomainView } from "#lib/domain/domains/schema.ts"
import { refusalOf } from "../refusal-of.ts"

/** Names a domain, and looks it up at once. */
export const addDomain = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const botId = form.get("botId")
  const input = { hostname: String(form.get("hostname") ?? ""), botId: botId ? String(botId) : null }
  try {
    const { id } = await add(ctx, input)
    await check(ctx, { id })
  } catch (error) {
    const reason = isLiveryError(error) ? words.addresses.wrong[error.details.reason ?? ""] : undefined
    if (!reason) throw error
    return { fields: { hostname: reason } }
  }
  revalidatePath("/addresses")
  return {}
})

/** Looks a domain up now. Answers with what was found, or with the reason why it was not looked up. */
export const checkDomain = personAction(
  async (ctx, id: string): Promise<DomainView | string> => check(ctx, { id: String(id) }),
  (error, log) => refusalOf(error, log).error ?? words.refusals.internal,
)

/** Gives a domain up. Answers with the reason where that fails. The caller then refreshes its page. */
export const releaseDomain = buttonAction(async (ctx, id: string) => {
  await release(ctx, { id: String(id) })
})

/** Has a domain show another bot. */
export const setDomainBot = buttonAction(async (ctx, id: string, botId: string) => {
  await setBot(ctx, { id: String(id), botId: String(botId) })
})
