import { corners } from "#components/brand/favicon.ts"
import { brandOfHost } from "../brand-of-host.ts"
import { drawIcon } from "../draw-icon.tsx"

const SIZE = 48

/** The icon for those who ask for this address without having read a page, in the brand of the host. */
export async function GET() {
  const brand = await brandOfHost()
  return new Response(asIco(await drawIcon(brand, SIZE, corners[brand.radius])), {
    headers: { "content-type": "image/x-icon", "cache-control": "public, max-age=3600" },
  })
}

/** An ICO file of one picture, which is a PNG. */
function asIco(png: Uint8Array) {
  const head = new DataView(new ArrayBuffer(22))
  head.setUint16(2, 1, true) // an icon
  head.setUint16(4, 1, true) // of one picture
  head.setUint8(6, SIZE)
  head.setUint8(7, SIZE)
  head.setUint16(10, 1, true) // colour planes
  head.setUint16(12, 32, true) // bits a pixel
  head.setUint32(14, png.length, true)
  head.setUint32(18, head.byteLength, true)
  return new Blob([head, new Uint8Array(png)])
}
