import { hostOf } from "#lib/domain/branding/branding.ts"
import { readPicture } from "#lib/domain/identity/identity.ts"

type Props = { params: Promise<{ userId: string }> }

/** The picture of a person of this host's realm. Its address changes with it, so it is kept for good. */
export async function GET(request: Request, { params }: Props) {
  const host = await hostOf(request.headers.get("host"))
  const picture = host && (await readPicture((await params).userId, host.realmId))
  if (!picture) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      "content-type": picture.type,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  })
}
