import { randomSecret } from "../core/crypto.ts"
import { baseUrl } from "../core/env.ts"
import { LiveryError } from "../core/errors.ts"
import { openToken, sealToken } from "../core/sealed-token.ts"
import { hostOf } from "../domain/branding/branding.ts"
import type { Host } from "../domain/branding/schema.ts"
import { enterByService } from "../domain/identity/identity.ts"
import {
  ArrivalPass,
  KeptForService,
  SERVICES,
  type Service,
  ServiceState,
} from "../domain/single-sign-on/schema.ts"
import { askService, hearService, newMemo, waysOf } from "../domain/single-sign-on/single-sign-on.ts"
import { signInWithLink, type Visit } from "./credentials-flow.ts"
import { explained, keptCookie, type Step } from "./provider-step.ts"
import { safeRedirect } from "./safe-redirect.ts"
import { cookieName } from "./session-cookie.ts"

/** How long somebody may take at the service. */
const AWAY_SECONDS = 10 * 60
/** How long the way from the install's own address to the agency's may take. */
const HAND_OVER_SECONDS = 60

/** Where a service sends everybody back to: the install's own address, the only one that it knows. */
export const serviceReturn = (service: Service): string => `${baseUrl()}/sign-in/with/${service}/back`

export const isService = (name: string): name is Service => (SERVICES as readonly string[]).includes(name)

const keptBy = (host: Host) => `service-kept:${host.hostname}`
const stateOf = (service: Service) => `service-state:${service}`
const arrivalAt = (host: Host) => `service-arrival:${host.hostname}`

interface Leaving {
  callbackUrl: unknown
  /** Where somebody new makes an account, by a plan that is offered or the default one. */
  signsUp: { plan?: string | undefined } | null
}

/**
 * Sends somebody to a service that the host's agency offers. Which host they left, and what proves that it is they who come
 * back, travels sealed; their browser keeps the other half.
 */
export async function leaveForService(host: Host, service: Service, leaving: Leaving): Promise<Step> {
  return explained(host, "service", async () => {
    const { services } = await waysOf(host.realmId)
    if (!services.includes(service)) return { redirect: "/sign-in", cookies: [] }
    const bind = randomSecret()
    const { nonce, verifier } = newMemo()
    const state = sealToken(
      stateOf(service),
      { hostname: host.hostname, bind, nonce, verifier },
      AWAY_SECONDS,
    )
    const redirect = await askService(service, serviceReturn(service), { state, nonce, verifier })
    const kept = { bind, next: await safeRedirect(leaving.callbackUrl, host), signsUp: leaving.signsUp }
    return {
      redirect,
      cookies: [keptCookie(host, sealToken(keptBy(host), kept, AWAY_SECONDS), AWAY_SECONDS)],
    }
  })
}

/**
 * Hears from the service who came back to the install's own address, and hands them over to the host that they left: with a
 * pass for that host, for a minute, of no use to any other browser. Returns the address to go to.
 */
export async function returnFromService(service: Service, returned: URL): Promise<string> {
  const state = returned.searchParams.get("state") ?? ""
  const found = ServiceState.safeParse(openToken(stateOf(service), state))
  const host = found.success ? await hostOf(found.data.hostname) : null
  if (!found.success || !host) return "/sign-in?error=provider_over"
  const { bind, nonce, verifier } = found.data
  const { redirect } = await explained(host, "service", async () => {
    const address = new URL(serviceReturn(service) + returned.search)
    const person = await hearService(service, address, { state, nonce, verifier })
    const pass = sealToken(arrivalAt(host), { bind, person }, HAND_OVER_SECONDS)
    return { redirect: `/sign-in/with/${service}/done?pass=${pass}`, cookies: [] }
  })
  return host.canonicalUrl + redirect
}

/** Signs somebody in who is handed over with a pass, in the browser that left for it, once. */
export async function arriveFromService(host: Host, pass: string, visit: Visit): Promise<Step> {
  const kept = KeptForService.safeParse(
    openToken(keptBy(host), visit.cookies[cookieName(host, "provider")] ?? ""),
  )
  const step = await explained(host, "service", async () => {
    const arrival = ArrivalPass.safeParse(openToken(arrivalAt(host), pass))
    if (!kept.success || !arrival.success || kept.data.bind !== arrival.data.bind)
      throw new LiveryError("not_authenticated", "This took too long", { reason: "provider_over" })
    const { bind, next, signsUp } = kept.data
    const { person } = arrival.data
    const link = await enterByService({ host, person, signsUp, state: bind, address: visit.address })
    const outcome = await signInWithLink(host, link, visit, next)
    return outcome.fault === undefined
      ? outcome
      : { redirect: `/sign-in?error=${outcome.fault}`, cookies: [] }
  })
  return { ...step, cookies: [...step.cookies, keptCookie(host, "", 0)] }
}
