import { type BrandShades, brandShades } from "#lib/core/brand-shades.ts"
import type { Brand } from "./brand.ts"

/** The token block of a host: accent with its shades in both themes, radius and font. Belongs in the head. */
export function BrandStyle({ brand, nonce }: { brand: Brand; nonce?: string | undefined }) {
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {brandCss(brand)}
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

function brandCss(brand: Brand) {
  const { light, dark } = brandShades(brand.accent)
  const [s, m, l] = radii[brand.radius] ?? radii.soft
  const shape = `--radius-s:${s};--radius-m:${m};--radius-l:${l};--font-brand:${fonts[brand.font] ?? fonts.geist}`
  return `:root{${tokens(light)};${shape}}.dark{${tokens(dark)}}`
}

const tokens = (shades: BrandShades) =>
  Object.entries(shades)
    .map(([name, color]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${color}`)
    .join(";")
