import { readTurn } from "#lib/api/web/read-turn.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { uiStreamResponse } from "#lib/api/web/ui-stream.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { CHANNELS } from "#lib/domain/integrations/schema.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"

const { test } = CHANNELS

type Props = { params: Promise<{ botId: string }> }

/** One turn with a bot for its playground, kept as a test. What is refused is an HTTP error; what fails later is a part of the stream. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  let log = makeLog()
  try {
    if (!isSameOrigin(request)) throw new LiveryError("not_authorized", "Only pages of this host may ask")
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit(test.limits.rate, ctx.user.id)
    const { botId } = await params
    const { sessionId, text } = await readTurn(request)
    const { email, name } = ctx.user
    const visitor = { email, ...(name && { name }) }
    const events = respond(ctx, { sessionId, botId, text, visitor, channel: test.name, stream: true })
    const first = await events.next()
    if (first.done) throw new Error("a turn without events")
    return uiStreamResponse(events, first.value)
  } catch (error) {
    return refuse(error, log)
  }
}
