import { readText } from "#lib/api/web/read-text.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { type SessionContext, sessionContext } from "#lib/auth/session-context.ts"
import { invalidInput, LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { pushKey, renewPush } from "#lib/domain/push/push.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"

/** A body is some keys. */
const MOST_BYTES = 4096

/** What the worker of a browser subscribes with anew: the key by which push services know this install. */
export const GET = (request: Request): Promise<Response> =>
  answered(request, async () =>
    Response.json({ key: pushKey() }, { headers: { "cache-control": "no-store" } }),
  )

/** Takes the new address of a browser in which notifications are shown; `not_found` where none are, so it gives that back. */
export const PUT = (request: Request): Promise<Response> =>
  answered(request, async (ctx) => {
    if (!isSameOrigin(request)) throw new LiveryError("not_authorized", "This is for pages of this site")
    await renewPush(ctx, bodyOf(await readText(request, MOST_BYTES)))
    return new Response(null, { status: 204 })
  })

async function answered(
  request: Request,
  answer: (ctx: SessionContext) => Promise<Response>,
): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    return await answer(ctx)
  } catch (error) {
    return refuse(error, log)
  }
}

function bodyOf(text: string): Parameters<typeof renewPush>[1] {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput("must be JSON", [])
  }
}
