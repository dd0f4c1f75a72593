import { settingsOf } from "#lib/api/visitor/settings.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { invalidInput, LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { previewSettings } from "#lib/domain/widgets/widgets.ts"

type Props = { params: Promise<{ botId: string }> }

/** The largest settings: a picture, and texts. */
const MOST_BYTES = 200_000

/** Settings that need not be stored as a visitor's browser would get them, for the preview. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  let log = makeLog()
  try {
    if (!isSameOrigin(request)) throw new LiveryError("not_authorized", "Only pages of this host may ask")
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    await rateLimit("person", ctx.user.id)
    const text = await request.text()
    if (text.length > MOST_BYTES) throw new LiveryError("too_large", "The settings are too large")
    const settings = await previewSettings(ctx, {
      botId: (await params).botId,
      changes: changesIn(text),
      accepted: request.headers.get("accept-language"),
    })
    return Response.json(settingsOf(settings))
  } catch (error) {
    return refuse(error, log)
  }
}

function changesIn(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput("The settings could not be read")
  }
}
