/** A colour in OKLCH: lightness 0 to 1, chroma 0 to about 0.37, hue in degrees. */
export interface Oklch {
  l: number
  c: number
  h: number
}

type Triple = [number, number, number]

/** Reads `#rgb` or `#rrggbb`; anything else is null, so a brand colour can never carry CSS. */
export function parseHex(text: string): Oklch | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (!digits) return null
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits
  const value = Number.parseInt(full, 16)
  return fromLinear([channel(value >> 16), channel((value >> 8) & 255), channel(value & 255)])
}

/** The WCAG 2 contrast ratio of two colours, from 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** White or black, whichever can be read on a colour in hex, for whom OKLCH is no colour: mails and bitmaps. */
export function readableOn(hex: string): "#ffffff" | "#000000" {
  const ground = parseHex(hex)
  return !ground || contrast(ground, { l: 1, c: 0, h: 0 }) >= 4.5 ? "#ffffff" : "#000000"
}

/** The same lightness and hue with as much of the chroma as a screen can show. */
export function toGamut(color: Oklch): Oklch {
  const l = Math.min(1, Math.max(0, color.l))
  let [low, high] = [0, color.c]
  if (isShown({ ...color, l })) return { ...color, l }
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (isShown({ l, c: middle, h: color.h })) low = middle
    else high = middle
  }
  return { l, c: low, h: color.h }
}

/** The colour as CSS. */
export const toCss = ({ l, c, h }: Oklch) => `oklch(${round(l)} ${round(c)} ${round(c === 0 ? 0 : h)})`

/** The colour as `#rrggbb`; what a screen cannot show is cut off. */
export const toHex = (color: Oklch) => `#${toLinear(color).map(byteOf).join("")}`

const round = (value: number) => Number(value.toFixed(4))

const channel = (byte: number) => {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const byteOf = (linear: number) => {
  const value = Math.min(1, Math.max(0, linear))
  const share = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
  return Math.round(share * 255)
    .toString(16)
    .padStart(2, "0")
}

function luminance(color: Oklch): number {
  const [r, g, b] = toLinear(color).map((value) => Math.min(1, Math.max(0, value))) as Triple
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const isShown = (color: Oklch) => toLinear(color).every((value) => value >= -0.0005 && value <= 1.0005)

function fromLinear([r, g, b]: Triple): Oklch {
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  const c = Math.hypot(x, y)
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: c < 0.0001 ? 0 : c,
    h: (Math.atan2(y, x) * 180) / Math.PI + (y < 0 ? 360 : 0),
  }
}

function toLinear({ l, c, h }: Oklch): Triple {
  const x = c * Math.cos((h * Math.PI) / 180)
  const y = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3
  const medium = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}
