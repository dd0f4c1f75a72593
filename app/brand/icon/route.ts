import { anyHostOf, readIcon } from "#lib/domain/branding/branding.ts"

/** The icon of the brand whose host this is. Its address changes with it, so it is kept for good. */
export async function GET(request: Request) {
  const host = await anyHostOf(request.headers.get("host"))
  const icon = host && (await readIcon(host.realmId))
  if (!icon) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(icon.bytes), {
    headers: {
      "content-type": icon.type,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  })
}
