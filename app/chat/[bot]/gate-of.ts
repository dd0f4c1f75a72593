import { cookies } from "next/headers"
import { isPass, passCookie } from "#lib/auth/page-pass.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { pagePasswordHash } from "#lib/domain/widgets/widgets.ts"
import type { HostedPage } from "./find-page.ts"

/** What stands between whoever asks and a hosted page; null: nothing. */
export type Gate = "password" | "sign-in" | "stranger" | null

/** Whether a page's visitor may come in, or what they have to do first. "stranger": they are signed in, but elsewhere. */
export async function gateOf({ widget, settings }: HostedPage): Promise<Gate> {
  const { access } = settings.page
  if (access === "public") return null
  if (access === "password") {
    const pass = (await cookies()).get(passCookie(widget.id))?.value
    return isPass(pass, widget.id, await pagePasswordHash(widget)) ? null : "password"
  }
  const session = await sessionContext()
  if (!session) return "sign-in"
  const { account, accounts } = session
  return [account, ...accounts].some(({ id }) => id === widget.account.id) ? null : "stranger"
}
