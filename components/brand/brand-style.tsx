import { type BrandShades, brandShades } from "#lib/core/brand-shades.ts"
import type { Brand } from "./brand.ts"

/**
 * The token block of a host: accent with its shades in both themes, radius and font. Belongs in the head; with `within`,
 * a selector, it holds for what lies there alone.
 */
export function BrandStyle({
  brand,
  nonce,
  within,
}: {
  brand: Brand
  nonce?: string | undefined
  within?: string
}) {
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {brandCss(brand, within)}
    </style>
  )
}

const radii = {
  sharp: ["1px", "2px", "3px"],
  soft: ["4px", "6px", "8px"],
  round: ["7px", "10px", "14px"],
} as const

const fonts = {
  geist: "var(--font-geist-sans)",
  system: "system-ui",
  serif: "Charter, Georgia, Cambria",
  mono: "var(--font-geist-mono)",
} as const

function brandCss(brand: Brand, within?: string) {
  const { light, dark } = brandShades(brand.accent)
  const [s, m, l] = radii[brand.radius] ?? radii.soft
  const shape = `--radius-s:${s};--radius-m:${m};--radius-l:${l};--font-brand:${fonts[brand.font] ?? fonts.geist}`
  const [usual, night] = within ? [within, `.dark ${within}`] : [":root", ".dark"]
  return `${usual}{${tokens(light)};${shape}}${night}{${tokens(dark)}}`
}

const tokens = (shades: BrandShades) =>
  Object.entries(shades)
    .map(([name, color]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${color}`)
    .join(";")
