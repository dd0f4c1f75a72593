import { hostOf } from "../domain/branding/branding.ts"
import { findSession } from "../domain/identity/identity.ts"
import {
  type FoundWidget,
  notAllowed,
  type pageOf,
  pagePasswordHash,
  resolvedOf,
} from "../domain/widgets/widgets.ts"
import { isPass, passCookie } from "./page-pass.ts"
import { cookieName, sessionIdOf } from "./session-cookie.ts"

/** What stands between a browser and a bot's hosted page. "stranger": the person is signed in, but elsewhere. */
export type Gate = "closed" | "password" | "sign-in" | "stranger"

/** What a browser said. */
export interface Caller {
  /** The header Host. */
  host: string | null
  cookie: (name: string) => string | undefined
}

/**
 * Whether a browser may talk with a bot on a host of ours: null, or what it has to do first. The account's own people always
 * may, so that they can try what is not open yet.
 */
export async function pageGate(widget: FoundWidget, caller: Caller): Promise<Gate | null> {
  const { enabled, access } = resolvedOf(widget.settings).page
  if (enabled && access === "public") return null
  const accounts = await accountsOf(caller)
  if (accounts?.includes(widget.account.id)) return null
  if (!enabled) return "closed"
  if (access === "members") return accounts ? "stranger" : "sign-in"
  const pass = caller.cookie(passCookie(widget.id))
  return pass && isPass(pass, widget.id, await pagePasswordHash(widget)) ? null : "password"
}

/**
 * Holds a page to what is open: on a host of ours visitors stand on the bot's own page, which may be switched off or ask for
 * a password or a sign-in; on the sites that its owner has allowed nothing more is asked. Throws `origin_not_allowed`.
 */
export async function assertOpen(
  widget: FoundWidget,
  page: ReturnType<typeof pageOf>,
  caller: Caller,
): Promise<void> {
  const isElsewhere = "origin" in page && new URL(page.origin).host !== caller.host
  if (isElsewhere && widget.settings.origins.includes(page.origin)) return
  if (await pageGate(widget, caller)) throw notAllowed()
}

/** Whether the browser's signed-in person works in the widget's account, and so may try what visitors do not get yet. */
export async function mayPreview(widget: FoundWidget, caller: Caller): Promise<boolean> {
  return (await accountsOf(caller))?.includes(widget.account.id) ?? false
}

/** The accounts that the signed-in person may work in; null where nobody is signed in. */
async function accountsOf({ host: header, cookie }: Caller): Promise<string[] | null> {
  const host = await hostOf(header)
  const id = host && (await sessionIdOf(cookie(cookieName(host, "session"))))
  const live = host && id ? await findSession(id, host.hostname, host.realmId) : null
  return live && [live.account, ...live.accounts].map(({ id }) => id)
}
