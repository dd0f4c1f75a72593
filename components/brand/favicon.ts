import { brandShades } from "#lib/core/brand-shades.ts"
import type { Brand } from "./brand.ts"

/** The icon of a browser tab: the brand's own, or its first letter on the accent, as an address. */
export function favicon(brand: Brand): string {
  if (brand.favicon) return brand.favicon
  const { accent, accentContrast } = brandShades(brand.accent).light
  const letter = [...brand.name.trim()][0]?.toUpperCase() ?? ""
  const glyph = /[\p{L}\p{N}]/u.test(letter) ? letter : ""
  const corner = { sharp: 2, soft: 7, round: 16 }[brand.radius] ?? 7
  const text = `<text x="16" y="22" text-anchor="middle" font-family="system-ui" font-weight="600" font-size="18" fill="${accentContrast}">${glyph}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${accent}"/>${text}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
