import { contrast, type Oklch, parseHex, toCss, toGamut } from "./color.ts"

/** The brand's tokens for one theme, each a CSS colour. */
export interface BrandShades {
  accent: string
  accentHover: string
  accentActive: string
  accentContrast: string
  accentSoft: string
  accentBorder: string
  accentText: string
  ring: string
}

export const defaultAccent = "#4f46e5"

const white: Oklch = { l: 1, c: 0, h: 0 }
const ink: Oklch = { l: 0.17, c: 0, h: 0 }
const themes = {
  light: { ground: white, surface: { l: 0.985, c: 0, h: 0 }, soft: 0.96, softChroma: 0.028, border: 0.88 },
  dark: {
    ground: { l: 0.16, c: 0, h: 0 },
    surface: { l: 0.22, c: 0, h: 0 },
    soft: 0.28,
    softChroma: 0.06,
    border: 0.38,
  },
}

/**
 * Every shade of a brand from one hex colour, for both themes. The accent is kept when text on it has 4.5:1,
 * else moved to the nearest lightness that has; `shifted` says so, for the branding page. An unreadable value
 * counts as the default accent.
 */
export function brandShades(hex: string) {
  const accent = parseHex(hex) ?? (parseHex(defaultAccent) as Oklch)
  const light = shadesOn(accent, themes.light)
  const dark = shadesOn(accent, themes.dark)
  return { light: light.shades, dark: dark.shades, shifted: light.shifted }
}

function shadesOn(accent: Oklch, theme: (typeof themes)["light"]) {
  const { fill, text } = readable(accent, theme.ground)
  // Hover and active move away from the text on them, so contrast only grows; at the end of the scale they turn.
  const away = text === white ? -1 : 1
  const step = (by: number) => {
    const l = fill.l + away * by
    return toGamut({ ...fill, l: l < 0.06 || l > 0.99 ? fill.l - away * by : l })
  }
  const soft = toGamut({ l: theme.soft, c: Math.min(accent.c, theme.softChroma), h: accent.h })
  const shades: BrandShades = {
    accent: toCss(fill),
    accentHover: toCss(step(0.045)),
    accentActive: toCss(step(0.08)),
    accentContrast: toCss(text),
    accentSoft: toCss(soft),
    accentBorder: toCss(
      toGamut({ l: theme.border, c: Math.min(accent.c, theme.softChroma * 2.5), h: accent.h }),
    ),
    accentText: toCss(
      nearest(accent, (color) => [theme.surface, soft].every((on) => contrast(color, on) >= 4.5)),
    ),
    ring: toCss(nearest(accent, (color) => contrast(color, theme.ground) >= 3)),
  }
  return { shades, shifted: fill.l !== accent.l }
}

/** The accent, or its nearest lightness, that carries white or dark text at 4.5:1 and stands out from the page. */
function readable(accent: Oklch, ground: Oklch) {
  const carries = (text: Oklch) => (color: Oklch) =>
    contrast(color, text) >= 4.5 && contrast(color, ground) >= 1.4
  const [onWhite, onInk] = [white, ink].map((text) => ({ text, fill: nearest(accent, carries(text)) })) as [
    { text: Oklch; fill: Oklch },
    { text: Oklch; fill: Oklch },
  ]
  const cost = (fill: Oklch) => Math.abs(fill.l - accent.l)
  // White text looks right on a strong colour, so a small shift for it is better than dark text and none.
  return cost(onWhite.fill) <= cost(onInk.fill) + 0.07 ? onWhite : onInk
}

function nearest(color: Oklch, passes: (color: Oklch) => boolean): Oklch {
  for (let step = 0; step <= 200; step++) {
    for (const l of [color.l - step / 200, color.l + step / 200]) {
      const candidate = step === 0 ? color : toGamut({ ...color, l })
      if (l >= 0 && l <= 1 && passes(candidate)) return candidate
    }
  }
  return color
}
