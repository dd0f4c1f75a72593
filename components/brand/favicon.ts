import { brandShades } from "#lib/core/brand-shades.ts"
import type { Brand } from "./brand.ts"
import { monogram } from "./monogram.ts"

/** How far the corners of an icon are rounded, of 32 units a side. */
export const corners = { sharp: 2, soft: 7, round: 16 } as const

/** The icon of a browser tab: the brand's own, or its first letter on the accent, as an address. */
export function favicon(brand: Brand): string {
  if (brand.favicon) return brand.favicon
  const { accent, accentContrast } = brandShades(brand.accent).light
  const corner = corners[brand.radius] ?? corners.soft
  const text = `<text x="16" y="22" text-anchor="middle" font-family="system-ui" font-weight="600" font-size="18" fill="${accentContrast}">${monogram(brand)}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${accent}"/>${text}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
