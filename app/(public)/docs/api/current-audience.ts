import { cache } from "react"
import { currentHost } from "#lib/auth/current-host.ts"
import { sessionContext } from "#lib/auth/session-context.ts"

/** Whom the reference speaks to: an agency's clients never read of partners and sub-accounts (docs/decisions/036-audiences-of-the-reference.md). */
export type Audience = "client" | "agency"

/**
 * Decides it by host and session. The platform's own host shows everything; an agency's host does so to people who work in
 * the agency's account, and shows visitors and clients what a client may use.
 */
export const currentAudience = cache(async (): Promise<Audience> => {
  const { kind } = await currentHost()
  if (kind === "platform") return "agency"
  const session = await sessionContext()
  return session?.account.kind === "partner" ? "agency" : "client"
})
