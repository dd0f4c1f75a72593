import type { Context } from "#lib/core/context.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { type Send, sender } from "#tests/support/api.ts"
import type { Role } from "./arbitrary-request.ts"

/** Visitors of one bot on one site, of whom one at a time is in its session. */
export interface Visitors {
  bot: string
  /** Scheme and host of the page that they are on. */
  site: string
  token: string
}

/** Lets the pages of a site show a bot, with all that a widget can do. */
export const allowSite = (ctx: Context, botId: string, site: string) =>
  updateWidget(ctx, { widget: { botId }, settings: { origins: [site], parts: { attachments: true } } })

/** Begins a session for somebody new, who takes the place of whoever was there. */
export async function beginVisit(visitors: Visitors): Promise<void> {
  const send = sender(onSite(visitors))
  const { json } = await send("POST /visitor/sessions", { body: { bot: visitors.bot } })
  if (json.token) visitors.token = json.token
}

/** Sends as the visitor who is there now. */
export const asVisitor = (visitors: Visitors): Send => sender(visitorHeaders(visitors, "owner", ""))

/** How a request of the visitor family is signed. */
export function visitorHeaders(visitors: Visitors, as: Role, otherKey: string): Record<string, string> {
  const { token } = visitors
  const keys: Partial<Record<Role, string>> = {
    wrong: `${token.slice(0, -12)}${"A".repeat(12)}`,
    "other family": otherKey,
  }
  return {
    ...onSite(visitors),
    ...(as !== "nobody" && { Authorization: `Bearer ${keys[as] ?? token}` }),
  }
}

const onSite = ({ site }: Visitors) => ({ Origin: site, "Sec-Fetch-Site": "cross-site" })
