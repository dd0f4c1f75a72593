import { describe, expect, test } from "vitest"
import { brandShades, defaultAccent } from "../../lib/core/brand-shades.ts"
import { contrast, type Oklch, parseHex, toCss } from "../../lib/core/color.ts"

const accents = [
  "#4f46e5",
  "#0ea5e9",
  "#f97316",
  "#facc15",
  "#10b981",
  "#ef4444",
  "#000000",
  "#ffffff",
  "#808080",
  "#7a7a7a",
  "#ff00ff",
  "#00ffff",
]
const grounds = { light: "oklch(1 0 0)", dark: "oklch(0.16 0 0)" }

const read = (css: string): Oklch => {
  const [l = 0, c = 0, h = 0] = css.slice(6, -1).split(" ").map(Number)
  return { l, c, h }
}

describe.each(accents)("brandShades(%s)", (accent) => {
  test.each(["light", "dark"] as const)("keeps contrast in the %s theme", (theme) => {
    const shades = brandShades(accent)[theme]
    const ground = read(grounds[theme])
    for (const fill of [shades.accent, shades.accentHover, shades.accentActive]) {
      expect(contrast(read(fill), read(shades.accentContrast))).toBeGreaterThanOrEqual(4.49)
    }
    expect(contrast(read(shades.accentText), ground)).toBeGreaterThanOrEqual(4.49)
    expect(contrast(read(shades.accentText), read(shades.accentSoft))).toBeGreaterThanOrEqual(4.49)
    expect(contrast(read(shades.ring), ground)).toBeGreaterThanOrEqual(2.99)
  })
})

test("a readable accent is kept to the digit", () => {
  const { light, shifted } = brandShades("#4f46e5")
  expect(light.accent).toBe(toCss(parseHex("#4f46e5") as Oklch))
  expect(shifted).toBe(false)
})

test("a strong accent that is a little too light for white text is shifted, and keeps its hue", () => {
  const { light, shifted } = brandShades("#e5484d")
  const before = parseHex("#e5484d") as Oklch
  expect(shifted).toBe(true)
  expect(Math.abs(read(light.accent).l - before.l)).toBeLessThan(0.06)
  expect(read(light.accent).h).toBeCloseTo(before.h, 1)
})

test("a light accent takes dark text and is kept", () => {
  const { light, shifted } = brandShades("#facc15")
  expect(read(light.accentContrast).l).toBeLessThan(0.2)
  expect(shifted).toBe(false)
})

test("what is no colour counts as the default", () => {
  expect(brandShades("red;}body{display:none")).toEqual(brandShades(defaultAccent))
})
