"use server"

import { redirect } from "next/navigation"
import { signOut as endSession } from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"

/** Ends the session of this browser, then leads to the front page. */
export async function signOut(): Promise<void> {
  const host = await currentHost()
  await keepCookies(host, await endSession(host, await currentVisit()))
  redirect("/")
}
