import { foundItems } from "#app/(app)/found-items.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { findByName } from "#lib/domain/find/find.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"

/** What of the account is called like `q`, for the command palette. */
export async function GET(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    const text = new URL(request.url).searchParams.get("q") ?? ""
    const items = text.trim() ? foundItems(await findByName(ctx, { text: text.slice(0, 200) })) : []
    return Response.json({ items }, { headers: { "cache-control": "no-store" } })
  } catch (error) {
    return refuse(error, log)
  }
}
