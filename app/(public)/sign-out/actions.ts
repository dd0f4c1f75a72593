"use server"

import { redirect, unstable_rethrow } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { signOut as endSession } from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { refusalOfForm } from "../refusal-of-form.ts"

async function leave(): Promise<FormState> {
  try {
    const host = await currentHost()
    await keepCookies(host, await endSession(host, await currentVisit()))
    redirect("/")
  } catch (error) {
    // Next leads to another page by throwing.
    unstable_rethrow(error)
    return refusalOfForm(error)
  }
}

/** Ends the session of this browser, then leads to the front page; where it is refused, it stays signed in. */
export const signOut = publicAction(leave, (): FormState => ({ error: words.refusals.too_many_requests }))
