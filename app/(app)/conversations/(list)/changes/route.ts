import { eventStreamResponse } from "#lib/api/web/event-stream.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { followInbox } from "#lib/domain/inbox/inbox.ts"

/** In which conversations something happens, for pages that list them. */
export async function GET(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    const changes = followInbox(ctx, {})
    await changes.next()
    return eventStreamResponse(changes, {
      first: null,
      write: (news) => (news === null ? null : { data: news }),
      log,
    })
  } catch (error) {
    return refuse(error, log)
  }
}
