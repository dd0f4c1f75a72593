import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { listNotices } from "#lib/domain/inbox/inbox.ts"

/** What the person who is signed in has to see to, for the bell of every page. */
export async function GET(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    const notices = await listNotices(ctx, {})
    return Response.json({ notices }, { headers: { "cache-control": "no-store" } })
  } catch (error) {
    return refuse(error, log)
  }
}
