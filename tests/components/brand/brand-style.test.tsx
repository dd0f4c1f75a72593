import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import type { Brand } from "../../../components/brand/brand.ts"
import { BrandStyle } from "../../../components/brand/brand-style.tsx"
import { favicon } from "../../../components/brand/favicon.ts"

const brand: Brand = { name: "Northwind", accent: "#0ea5e9", radius: "round", font: "serif" }
const css = (over: Partial<Brand>) =>
  renderToStaticMarkup(createElement(BrandStyle, { brand: { ...brand, ...over } }))

test("sets the tokens of both themes", () => {
  expect(css({})).toMatch(
    /:root\{--accent:oklch\([^)]+\);--accent-hover:.*--radius-l:14px.*\}\.dark\{--accent:/,
  )
})

test("carries nothing that a partner typed into the style sheet", () => {
  const hostile = "</style><script>alert(1)</script>" as never
  const shown = css({ accent: hostile, radius: hostile, font: hostile, name: hostile })
  expect(shown).not.toContain("alert")
})

test("the tab icon without a picture is the first letter, and never markup", () => {
  expect(decodeURIComponent(favicon(brand))).toContain(">N</text>")
  expect(decodeURIComponent(favicon({ ...brand, name: "<script>" }))).toContain("></text>")
})
