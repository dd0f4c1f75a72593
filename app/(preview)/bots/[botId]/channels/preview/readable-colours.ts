import type { OwnColours } from "#components/channels/preview/shown-site.ts"
import { contrast, parseHex, readableOn } from "#lib/core/color.ts"
import type { SiteDrawing } from "#lib/domain/knowledge/crawl/schema.ts"

/** The colours to draw a site in: its own where they are known, and where its texts can be read in them. */
export function readableColours(known: SiteDrawing["colours"]): OwnColours {
  const page = known.page ?? "#ffffff"
  const header = known.header ?? page
  const text = readable(known.text, page)
  const accent = known.accent ?? text
  return {
    page,
    text,
    header,
    headerText: readable(known.headerText ?? known.text, header),
    heading: readable(known.heading ?? known.text, page),
    accent,
    accentText: readableOn(accent),
  }
}

function readable(colour: string | undefined, on: string): string {
  const [ink, ground] = [parseHex(colour ?? ""), parseHex(on)]
  return colour && ink && ground && contrast(ink, ground) >= 4.5 ? colour : readableOn(on)
}
