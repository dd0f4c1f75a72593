import { refuse } from "#lib/api/web/refuse.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { tellTyping } from "#lib/domain/inbox/inbox.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { nameOf } from "../../name-of.ts"

type Props = { params: Promise<{ session: string }> }

/** That a person types; server actions would make what they then send wait for it. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  let log = makeLog()
  try {
    if (!isSameOrigin(request)) throw new LiveryError("not_authorized", "Only pages of this host may tell")
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    await tellTyping(ctx, { conversationId: (await params).session, name: nameOf(ctx) })
    return new Response(null, { status: 204 })
  } catch (error) {
    return refuse(error, log)
  }
}
