import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { listSavedReplies } from "#lib/domain/inbox/inbox.ts"

/** The account's saved replies, for the field where one is chosen: read when somebody types a slash there. */
export async function GET(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    return Response.json(await listSavedReplies(ctx, {}), { headers: { "cache-control": "no-store" } })
  } catch (error) {
    return refuse(error, log)
  }
}
