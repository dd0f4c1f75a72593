import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { contrast, type Oklch } from "../../lib/core/color.ts"

const css = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8")
const themes = { light: css.slice(0, css.indexOf(".dark")), dark: css.slice(css.indexOf(".dark")) }

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const token = (name: string): Oklch => {
    const value = new RegExp(`--${name}: oklch\\(([\\d. ]+)\\)`).exec(themes[theme])?.[1] ?? ""
    const [l = Number.NaN, c = 0, h = 0] = value.split(" ").map(Number)
    return { l, c, h }
  }
  const grounds = ["background", "surface", "raised", "hover"]
  const tones = ["success", "warning", "danger", "info"]

  test.each(grounds)("text and muted text read on %s", (ground) => {
    expect(contrast(token("text"), token(ground))).toBeGreaterThanOrEqual(7)
    expect(contrast(token("muted"), token(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(tones)("%s reads on its soft ground and on the page", (tone) => {
    for (const ground of [`${tone}-soft`, "background", "surface"]) {
      expect(contrast(token(tone), token(ground))).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(token("muted"), token(`${tone}-soft`))).toBeGreaterThanOrEqual(4.5)
  })

  test("borders of controls, the destructive button and the marked quote are distinct", () => {
    expect(contrast(token("faint"), token("background"))).toBeGreaterThanOrEqual(3)
    expect(contrast(token("danger-contrast"), token("danger-fill"))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token("danger-contrast"), token("danger-fill-hover"))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token("text"), token("mark"))).toBeGreaterThanOrEqual(7)
  })
})
