import { parseHex, toGamut, toHex } from "../../../../core/color.ts"

/** A colour of CSS as `#rrggbb`; undefined for anything else, and for what the ground shows through. */
export function parseColour(text: string): string | undefined {
  const value = text.trim().toLowerCase()
  const hex = /^#[0-9a-f]{3,8}$/.test(value) ? ofHex(value.slice(1)) : NAMED[value]
  if (hex) return hex
  const found = /^(rgb|hsl|oklch)a?\(([^()]{1,80})\)$/.exec(value)
  if (!found) return undefined
  const [, space = "", inside = ""] = found
  const [one, two, three, alpha] = inside.split(/[\s,/]+/).filter(Boolean)
  if (one === undefined || two === undefined || three === undefined || part(alpha ?? "1") < 0.9)
    return undefined
  const colour = SPACES[space]?.(one, two, three)
  return colour && parseHex(colour) ? colour : undefined
}

const SPACES: Record<string, (one: string, two: string, three: string) => string> = {
  rgb: (...all) => hexOf(all.map((each) => (each.endsWith("%") ? part(each) : Number(each) / 255))),
  hsl: (hue, saturation, lightness) => ofHsl(degrees(hue), part(saturation), part(lightness)),
  oklch: (l, c, h) =>
    toHex(toGamut({ l: part(l), c: c.endsWith("%") ? part(c) * 0.4 : Number(c), h: degrees(h) })),
}

/** A number, or per cent of one. */
const part = (text: string) => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text))
const degrees = (text: string) => Number(text.replace(/deg$|none/, "")) || 0

function ofHex(digits: string): string | undefined {
  const short = digits.length < 5
  const all = short ? [...digits].map((digit) => digit + digit).join("") : digits
  if (all.length === 8 && Number.parseInt(all.slice(6), 16) < 230) return undefined
  return all.length === 6 || all.length === 8 ? `#${all.slice(0, 6)}` : undefined
}

function ofHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  return hexOf(
    [0, 8, 4].map((offset) => {
      const turn = (((offset + hue / 30) % 12) + 12) % 12
      return lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
    }),
  )
}

const hexOf = (shares: number[]) =>
  `#${shares
    .map((share) =>
      Math.round(Math.min(1, Math.max(0, share)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`

/** Those that sites name. */
const NAMED: Record<string, string> = {
  __proto__: null as never,
  ...{ white: "#ffffff", black: "#000000", gray: "#808080", grey: "#808080", silver: "#c0c0c0" },
  ...{ red: "#ff0000", maroon: "#800000", crimson: "#dc143c", tomato: "#ff6347", coral: "#ff7f50" },
  ...{ orange: "#ffa500", gold: "#ffd700", yellow: "#ffff00", khaki: "#f0e68c", olive: "#808000" },
  ...{ green: "#008000", lime: "#00ff00", teal: "#008080", seagreen: "#2e8b57", darkgreen: "#006400" },
  ...{ blue: "#0000ff", navy: "#000080", royalblue: "#4169e1", steelblue: "#4682b4", darkblue: "#00008b" },
  ...{ purple: "#800080", indigo: "#4b0082", violet: "#ee82ee", pink: "#ffc0cb", hotpink: "#ff69b4" },
  ...{ brown: "#a52a2a", beige: "#f5f5dc", ivory: "#fffff0", linen: "#faf0e6", snow: "#fffafa" },
  ...{ whitesmoke: "#f5f5f5", gainsboro: "#dcdcdc", lightgray: "#d3d3d3", lightgrey: "#d3d3d3" },
  ...{ darkgray: "#a9a9a9", dimgray: "#696969", darkslategray: "#2f4f4f", slategray: "#708090" },
  ...{ aliceblue: "#f0f8ff", lavender: "#e6e6fa", azure: "#f0ffff", honeydew: "#f0fff0", tan: "#d2b48c" },
}
