import { LiveryError } from "../core/errors.ts"
import { openToken, sealToken } from "../core/sealed-token.ts"
import type { Host } from "../domain/branding/schema.ts"
import { enterByProvider } from "../domain/identity/identity.ts"
import { Kept } from "../domain/single-sign-on/schema.ts"
import { askProvider, connectionOf, hearProvider, newMemo } from "../domain/single-sign-on/single-sign-on.ts"
import { signInWithLink, type Visit } from "./credentials-flow.ts"
import { explained, keptCookie, type Step } from "./provider-step.ts"
import { safeRedirect } from "./safe-redirect.ts"
import { cookieName } from "./session-cookie.ts"

/** Where the provider sends people back to; it has to know the address of each host. */
export const PROVIDER_RETURN = "/sign-in/provider/back"

/** How long somebody may take at the provider. */
const SECONDS = 10 * 60

const owner = (host: Host) => `provider:${host.hostname}`

/** Sends somebody to the provider of the host's agency. What has to come back with them is kept by their browser, sealed. */
export async function leaveForProvider(host: Host, callbackUrl: unknown): Promise<Step> {
  return explained(host, "provider", async () => {
    const connection = await connectionOf(host.realmId)
    if (!connection) return { redirect: "/sign-in", cookies: [] }
    const memo = newMemo()
    const redirect = await askProvider(connection, host.canonicalUrl + PROVIDER_RETURN, memo)
    const kept = { ...memo, next: await safeRedirect(callbackUrl, host) }
    return { redirect, cookies: [keptCookie(host, sealToken(owner(host), kept, SECONDS), SECONDS)] }
  })
}

/**
 * Signs somebody in who comes back from the provider, in the browser that left for it, once; they may be led to the second
 * step. `returned`: the address that they came to.
 */
export async function returnFromProvider(host: Host, returned: URL, visit: Visit): Promise<Step> {
  const step = await explained(host, "provider", async () => {
    const kept = Kept.safeParse(openToken(owner(host), visit.cookies[cookieName(host, "provider")] ?? ""))
    const connection = await connectionOf(host.realmId)
    if (!kept.success || !connection)
      throw new LiveryError("not_authenticated", "This took too long", { reason: "provider_over" })
    const { next, ...memo } = kept.data
    const address = new URL(host.canonicalUrl + PROVIDER_RETURN + returned.search)
    const { joins } = connection
    const person = await hearProvider(connection, address, memo)
    const pass = await enterByProvider({ host, person, joins, state: memo.state, address: visit.address })
    const outcome = await signInWithLink(host, pass, visit, next)
    return outcome.fault === undefined
      ? outcome
      : { redirect: `/sign-in?error=${outcome.fault}`, cookies: [] }
  })
  return { ...step, cookies: [...step.cookies, keptCookie(host, "", 0)] }
}
