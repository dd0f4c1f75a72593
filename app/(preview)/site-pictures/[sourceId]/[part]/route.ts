import { sessionContext } from "#lib/auth/session-context.ts"
import { readSitePicture } from "#lib/domain/knowledge/sources/sources.ts"

type Props = { params: Promise<{ sourceId: string; part: string }> }

/** The logo or the share picture of a site that the account learned from. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await sessionContext(request.signal)
  const { sourceId, part } = await params
  const isKnown = part === "logo" || part === "share"
  const picture = ctx && isKnown ? await readSitePicture(ctx, { sourceId, part }) : null
  if (!picture) return new Response("There is no picture here\n", { status: 404 })
  return new Response(picture.bytes, {
    headers: {
      "content-type": picture.type,
      "cache-control": "private, max-age=300",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  })
}
