import type { Context, Permission } from "../core/context.ts"
import type { Log } from "../core/log.ts"
import { sessionEnded, type VisitorContext } from "../domain/visitors/schema.ts"
import { findVisit } from "../domain/visitors/visitors.ts"
import { isAllowed, isFrom, notAllowed, pageOf, type Site } from "../domain/widgets/widgets.ts"
import { assertOpen, type Caller } from "./page-gate.ts"
import { checkStanding } from "./standing.ts"

const VISITOR: ReadonlySet<Permission> = new Set(["conversations.read", "conversations.write"])

/**
 * The context of a call with the token of a visitor's session, from the very page that the session was opened on, which
 * has to be allowed still, and open still where it is the bot's own. Everything is looked at anew each time: a session that
 * was ended, an identity that is believed no longer, a bot that is switched off. `allowed` is told of an origin whose page may read the answer. Throws
 * `session_ended` and `origin_not_allowed`.
 */
export async function contextForVisitor(
  token: string,
  {
    site,
    caller,
    allowed,
    log,
    signal,
  }: { site: Site; caller: Caller; allowed: (origin: string) => void; log: Log; signal: AbortSignal },
): Promise<VisitorContext> {
  const page = pageOf(site)
  const visit = await findVisit(token)
  if (!visit) throw sessionEnded()
  const { widget, visitor, sessionId: id } = visit
  if (!isFrom(page, visit.origin) || !(await isAllowed(page, { ...widget, host: site.host })))
    throw notAllowed()
  await assertOpen(widget, page, caller)
  if ("origin" in page) allowed(page.origin)
  if (widget.account.status !== "active") checkStanding(null, "The session is unknown or has ended")
  const principal: Context["principal"] = {
    kind: "visitor",
    id,
    permissions: VISITOR,
    allowedRoutes: [],
    contactId: visitor.id,
    widget: { id: widget.id, botId: widget.bot.id },
  }
  return { principal, account: widget.account, visit, log, signal }
}
