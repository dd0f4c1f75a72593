import { textStream } from "#lib/api/text-stream.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { exportContact } from "#lib/domain/privacy/privacy.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"

/** Everything about everybody of an address as a file. By POST, so that the address stands in no log and no history. */
export async function POST(request: Request): Promise<Response> {
  let log = makeLog()
  try {
    if (!isSameOrigin(request)) throw new LiveryError("not_authorized", "Only pages of this host may ask")
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    const form = await request.formData()
    const { name, json } = await exportContact(ctx, { email: String(form.get("email") ?? "") })
    return new Response(textStream(json), {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    return refuse(error, log)
  }
}
