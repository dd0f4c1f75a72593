import { ImageResponse } from "next/og"
import { readableOn } from "#lib/core/color.ts"

/** What the font that comes with `next/og` can draw. For any other letter it would ask a font server. */
const DRAWN = /^[\x20-\x7EÀ-ÖØ-öø-ÿ’–]*$/
/** Pictures that are kept drawn; one takes up to 40 kB. */
const MOST = 100

interface Share {
  title: string
  /** Name of the brand. */
  brand: string
  /** `#rrggbb`. */
  accent: string
}

const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/**
 * A picture of 1200 x 630 pixels for an address that is shared, as a PNG: title and brand on the accent. A text in another
 * script than Latin is left out.
 */
export function drawSharePicture(share: Share): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(share)
  const known = drawn.get(key)
  if (known) return known
  if (drawn.size >= MOST) drawn.clear()
  const picture = draw(share)
  drawn.set(key, picture)
  picture.catch(() => drawn.delete(key))
  return picture
}

const shown = (text: string) => (DRAWN.test(text) ? text : "")

async function draw({ title, brand, accent }: Share) {
  const color = readableOn(accent)
  const bubble = (width: number, faint: number) => (
    <div
      style={{ display: "flex", width, height: 28, borderRadius: 14, background: color, opacity: faint }}
    />
  )
  const picture = new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: 80,
        background: accent,
        color,
      }}
    >
      <div style={{ display: "flex", flexDirection: "column", gap: 18 }}>
        {bubble(340, 0.35)}
        {bubble(220, 0.2)}
      </div>
      <div style={{ display: "flex", flexDirection: "column", gap: 20 }}>
        <div style={{ display: "flex", fontSize: 76, lineHeight: 1.1 }}>{shown(title).slice(0, 60)}</div>
        <div style={{ display: "flex", fontSize: 34, opacity: 0.85 }}>{shown(brand).slice(0, 60)}</div>
      </div>
    </div>,
    { width: 1200, height: 630 },
  )
  return new Uint8Array(await picture.arrayBuffer())
}
