import { ImageResponse } from "next/og"
import type { Brand } from "#components/brand/brand.ts"
import { monogram } from "#components/brand/monogram.ts"
import { readableOn } from "#lib/core/color.ts"

/** Icons that are kept drawn; an icon takes up to 10 kB. */
const MOST = 200
/** What the font that comes with `next/og` can draw. For any other letter it would ask a font server. */
const DRAWN = /^[A-Z0-9À-ÖØ-Þ]$/

const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/**
 * The brand's icon as a PNG of `size` pixels a side, for whom an SVG is no icon: the first letter of the name on the
 * accent. `corner` rounds it, of 32 units a side. A letter of another script than Latin is left out.
 */
export function drawIcon(brand: Brand, size: number, corner = 0): Promise<Uint8Array<ArrayBuffer>> {
  const letter = monogram(brand)
  const glyph = DRAWN.test(letter) ? letter : ""
  const key = `${glyph} ${brand.accent} ${size} ${corner}`
  const known = drawn.get(key)
  if (known) return known
  if (drawn.size >= MOST) drawn.clear()
  const icon = draw(glyph, brand.accent, size, corner)
  drawn.set(key, icon)
  icon.catch(() => drawn.delete(key))
  return icon
}

async function draw(glyph: string, accent: string, size: number, corner: number) {
  const style = {
    width: "100%",
    height: "100%",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    background: accent,
    color: readableOn(accent),
    fontSize: size * 0.58,
    borderRadius: (size * corner) / 32,
  }
  const picture = new ImageResponse(<div style={style}>{glyph}</div>, { width: size, height: size })
  return new Uint8Array(await picture.arrayBuffer())
}
