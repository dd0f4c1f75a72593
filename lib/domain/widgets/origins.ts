import type { AccountFacts } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { anyHostOf } from "../branding/branding.ts"
import { Origin, type WidgetSettings } from "./schema.ts"

/** What a browser says of the page that it asks for, as it came. */
export interface Site {
  /** The header Origin. */
  origin: string | null
  /** The header Sec-Fetch-Site. */
  fetchSite: string | null
  /** The header Host. */
  host: string | null
}

/**
 * The page that a request comes from: an origin, or, of requests to the very host that they come from, which carry none,
 * that host. Throws `origin_not_allowed` for a page that hides its origin, and where the browser's two statements about it
 * do not agree.
 */
export function pageOf({ origin, fetchSite, host }: Site): { origin: string } | { host: string } {
  if (origin === null) {
    if ((fetchSite !== null && fetchSite !== "same-origin") || !host) throw notAllowed()
    return { host }
  }
  if (!Origin.safeParse(origin).success) throw notAllowed()
  const isHere = new URL(origin).host === host
  if (isHere && fetchSite !== null && fetchSite !== "same-origin") throw notAllowed()
  if (!isHere && fetchSite === "same-origin") throw notAllowed()
  return { origin }
}

/** Whether a request comes from the page that a session was opened on. */
export function isFrom(page: ReturnType<typeof pageOf>, origin: string): boolean {
  return "origin" in page ? page.origin === origin : new URL(origin).host === page.host
}

/**
 * Whether a widget may be used on a page: one of a site that its owner has confirmed, or of a host of this install on which
 * the account's people are at home.
 */
export async function isAllowed(
  page: ReturnType<typeof pageOf>,
  {
    account,
    settings,
    host,
  }: { account: AccountFacts; settings: Pick<WidgetSettings, "origins">; host: string | null },
): Promise<boolean> {
  if ("origin" in page && settings.origins.includes(page.origin)) return true
  const own = await anyHostOf("origin" in page ? new URL(page.origin).host : page.host)
  if (!own?.isActive) return false
  const isAtHome = own.kind === "platform" || [account.id, account.parentId].includes(own.accountId)
  // A name of this machine is everybody's: there the port counts too.
  return (
    isAtHome && ("host" in page || page.origin === own.canonicalUrl || new URL(page.origin).host === host)
  )
}

export const notAllowed = (): LiveryError =>
  new LiveryError("not_authorized", "This site may not use the bot: its owner has to allow it first", {
    reason: "origin_not_allowed",
  })
