import { settingsOf } from "#lib/api/visitor/settings.ts"
import { postOfPage } from "#lib/api/web/post-of-page.ts"
import { readText } from "#lib/api/web/read-text.ts"
import { invalidInput } from "#lib/core/errors.ts"
import { previewSettings } from "#lib/domain/widgets/widgets.ts"

type Props = { params: Promise<{ botId: string }> }

/** The largest settings: a picture, and texts. */
const MOST_BYTES = 200_000

/** Settings that need not be stored as a visitor's browser would get them, for the preview. */
export const POST = (request: Request, { params }: Props): Promise<Response> =>
  postOfPage(request, async (ctx) => {
    const text = await readText(request, MOST_BYTES)
    const settings = await previewSettings(ctx, {
      botId: (await params).botId,
      changes: changesIn(text),
      accepted: request.headers.get("accept-language"),
    })
    return Response.json(settingsOf(settings))
  })

function changesIn(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput("The settings could not be read")
  }
}
