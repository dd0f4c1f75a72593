import { brandOfHost } from "../brand-of-host.ts"
import { drawIcon } from "../draw-icon.tsx"

/** The icon of a home screen, in the brand of the host. Square: the system rounds it. */
export async function GET() {
  return new Response(await drawIcon(await brandOfHost(), 180), {
    headers: { "content-type": "image/png", "cache-control": "public, max-age=3600" },
  })
}
