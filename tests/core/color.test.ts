import { describe, expect, test } from "vitest"
import { contrast, parseHex, readableOn, toCss, toGamut } from "../../lib/core/color.ts"

const hex = (text: string) => parseHex(text) ?? { l: -1, c: 0, h: 0 }

describe("parseHex", () => {
  test("reads short and long forms alike", () => {
    expect(hex("#F00")).toEqual(hex("#ff0000"))
    expect(toCss(hex("#ffffff"))).toBe("oklch(1 0 0)")
    expect(toCss(hex("#000"))).toBe("oklch(0 0 0)")
  })

  test("agrees with the published OKLCH values of the primaries", () => {
    expect(hex("#ff0000").l).toBeCloseTo(0.628, 3)
    expect(hex("#ff0000").c).toBeCloseTo(0.2577, 3)
    expect(hex("#ff0000").h).toBeCloseTo(29.23, 1)
    expect(hex("#0000ff").l).toBeCloseTo(0.452, 3)
    expect(hex("#0000ff").h).toBeCloseTo(264.05, 1)
  })

  test.each(["", "red", "#12", "#12345g", "#fff;}", "url(x)", "#fffffff"])("refuses %j", (text) => {
    expect(parseHex(text)).toBeNull()
  })
})

describe("contrast", () => {
  test("is 21 between black and white, and the same both ways", () => {
    expect(contrast(hex("#000"), hex("#fff"))).toBeCloseTo(21, 1)
    expect(contrast(hex("#fff"), hex("#000"))).toBeCloseTo(21, 1)
  })

  test("agrees with WCAG on a known grey", () => {
    expect(contrast(hex("#767676"), hex("#fff"))).toBeCloseTo(4.54, 2)
  })
})

test("toGamut keeps lightness and hue and gives up only chroma", () => {
  const shown = toGamut({ l: 0.9, c: 0.3, h: 265 })
  expect(shown).toMatchObject({ l: 0.9, h: 265 })
  expect(shown.c).toBeLessThan(0.1)
})

test.each([
  ["#4f46e5", "#ffffff"],
  ["#ffe600", "#000000"],
  ["not a colour", "#ffffff"],
])("text on %s is %s", (ground, text) => {
  expect(readableOn(ground)).toBe(text)
})
