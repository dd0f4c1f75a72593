"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import { faultText } from "#components/auth/fault-text.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { signInWithLink } from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { homeOr } from "#lib/auth/home.ts"

async function enterByLink(token: string, next: string): Promise<FormState> {
  const host = await currentHost()
  const outcome = await signInWithLink(host, String(token), await currentVisit(), String(next))
  if (outcome.fault === "not_found") return { error: words.access.signInLink.over }
  if (outcome.fault !== undefined) return { error: faultText(outcome.fault, outcome.wait) }
  await keepCookies(host, outcome.cookies)
  redirect(homeOr(outcome.redirect))
}

/** Signs in by a mailed link, which uses it up, and leads on to `next`. */
export const enter = publicAction(enterByLink, (): FormState => ({ error: words.refusals.too_many_requests }))
