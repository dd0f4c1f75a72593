import { isSameOrigin } from "../../auth/is-same-origin.ts"
import { type SessionContext, sessionContext } from "../../auth/session-context.ts"
import { LiveryError } from "../../core/errors.ts"
import { makeLog } from "../../core/log.ts"
import { rateLimit } from "../../domain/rate-limits/rate-limits.ts"
import { refuse } from "./refuse.ts"

/** Answers what a page of this host asks for the person who is signed in, at most as often as one person may. */
export async function postOfPage(
  request: Request,
  answer: (ctx: SessionContext) => Promise<Response>,
): Promise<Response> {
  let log = makeLog()
  try {
    if (!isSameOrigin(request)) throw new LiveryError("not_authorized", "Only pages of this host may ask")
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    return await answer(ctx)
  } catch (error) {
    return refuse(error, log)
  }
}
