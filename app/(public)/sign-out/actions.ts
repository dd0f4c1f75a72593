"use server"

import { redirect } from "next/navigation"
import { publicAction } from "#app/public-action.ts"
import { signOut as endSession } from "#lib/auth/credentials-flow.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { LiveryError } from "#lib/core/errors.ts"

/** Ends the session of this browser, then leads to the front page. */
export const signOut = publicAction(
  async (): Promise<void> => {
    const host = await currentHost()
    await keepCookies(host, await endSession(host, await currentVisit()))
    redirect("/")
  },
  (): never => {
    throw new LiveryError("too_many_requests", "Too many requests: slow down")
  },
)
