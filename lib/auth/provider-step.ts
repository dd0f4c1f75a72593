import { isLiveryError } from "../core/errors.ts"
import { makeLog } from "../core/log.ts"
import type { Host } from "../domain/branding/schema.ts"
import type { SetCookie } from "./credentials-flow.ts"
import { cookieName } from "./session-cookie.ts"

/** Where a browser goes next on its way to a provider or back, and what it keeps. */
export interface Step {
  redirect: string
  cookies: SetCookie[]
}

/** What a browser keeps while somebody is at a provider, for so many seconds; none takes it away. */
export const keptCookie = (host: Host, value: string, seconds: number): SetCookie => ({
  name: cookieName(host, "provider"),
  value,
  expires: seconds ? new Date(Date.now() + seconds * 1000) : new Date(0),
})

/**
 * Says on the sign-in page why somebody was not let in, in the words for a provider of the agency's own or for a service of
 * everybody's; the log says more to whoever runs the install.
 */
export async function explained(
  host: Host,
  by: "provider" | "service",
  work: () => Promise<Step>,
): Promise<Step> {
  try {
    return await work()
  } catch (error) {
    const reason = isLiveryError(error) ? String(error.details.reason ?? error.code) : "internal"
    const fault = by === "service" ? (OF_SERVICES[reason] ?? reason) : reason
    makeLog({ accountId: host.realmId }).warn("a sign-in by a provider failed", { code: fault })
    return { redirect: `/sign-in?error=${fault}`, cookies: [] }
  }
}

const OF_SERVICES: Record<string, string> = {
  provider_unreachable: "service_unreachable",
  provider_refused: "service_refused",
  provider_fault: "service_fault",
  provider_unverified: "service_unverified",
}
