import { anyHostOf, readLogo } from "#lib/domain/branding/branding.ts"

/** The logo of the brand whose host this is. Its address changes with it, so it is kept for good. */
export async function GET(request: Request) {
  const host = await anyHostOf(request.headers.get("host"))
  const logo = host && (await readLogo(host.realmId))
  if (!logo) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      "content-type": logo.type,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  })
}
