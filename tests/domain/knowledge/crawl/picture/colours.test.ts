import { describe, expect, it, test } from "vitest"
import { parseColour } from "#lib/domain/knowledge/crawl/picture/parse-colour.ts"
import { readColours } from "#lib/domain/knowledge/crawl/picture/read-colours.ts"
import type { Subject } from "#lib/domain/knowledge/crawl/picture/schema.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

const subject = (part: Subject["part"], tag: string, classes: string[] = [], style = ""): Subject => ({
  ...{ part, tag, id: "", classes, style },
})
const subjects = [
  subject("page", "body", ["home", "bg-paper"]),
  subject("page", "html"),
  subject("header", "header", ["site-header"]),
  subject("heading", "h1"),
  subject("action", "a", ["btn"]),
]
const read = (css: string, themeColour: string | null = null) => readColours({ subjects, themeColour }, [css])

test.each([
  ["#FC0", "#ffcc00"],
  ["#12345678", undefined],
  ["#123456ff", "#123456"],
  ["rgb(10, 20, 30)", "#0a141e"],
  ["rgb(10 20 30 / 50%)", undefined],
  ["rgba(255,255,255,0)", undefined],
  ["hsl(120deg 100% 25%)", "#008000"],
  ["oklch(0.628 0.2577 29.23)", "#ff0000"],
  ["Navy", "#000080"],
  ["transparent", undefined],
  ["rgb(a, b, c)", undefined],
  ["__proto__", undefined],
  ["constructor", undefined],
  ["url(javascript:alert(1))", undefined],
])("the colour %s is %s", (text, hex) => {
  expect(parseColour(text)).toBe(hex)
})

describe("the colours of a site", () => {
  it("are those of the rules that name its parts by themselves, the stronger and the later first", () => {
    const css = `body { background: #fff; color: #333 } .home { background-color: #fef9f0 }
      .site-header, footer { background: rgb(20, 60, 50) url("data:image/png;base64,a;b}c"); color: white }
      h1 { color: #aa0000 } h1 { color: #0a5040 } .hero h1 { color: #ff00ff } .btn:hover { background: #00f }
      a.btn { background: linear-gradient(90deg, #0a7d5a, #000); color: #fff } /* .btn { background: red } */`
    expect(read(css).colours).toEqual({
      ...{ page: "#fef9f0", text: "#333333", header: "#143c32", headerText: "#ffffff" },
      ...{ heading: "#0a5040", accent: "#0a7d5a" },
    })
  })

  it("are looked up where a rule names a property of the root, and fall back where it is not there", () => {
    const css = `:root { --paper: var(--cream); --cream: #fdf6e3 } body { background: var(--paper); color: var(--none, #222) }
      h1 { color: var(--loop) } :root { --loop: var(--loop) } .btn { background: var(--unknown) } html { --brand-color: #b5179e }`
    expect(read(css).colours).toEqual({ page: "#fdf6e3", text: "#222222", accent: "#b5179e" })
  })

  it("are those of a desktop in daylight", () => {
    const css = `@layer base { body { background: #fff } } @supports (color: red) { body { color: #111 } }
      @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } } @media print { body { color: #999 } }
      @font-face { font-family: x; color: red } @media (min-width: 600px) { h1 { color: #123456 } }`
    expect(read(css).colours).toEqual({ page: "#ffffff", text: "#111111", heading: "#123456" })
  })

  it("are its theme's where it says no other, unless that is grey", () => {
    expect(read("", "#c2410c").colours).toEqual({ accent: "#c2410c" })
    expect(read("", "#ffffff").colours).toEqual({})
  })

  it("take an element's own style before any sheet", () => {
    const own = [subject("page", "body", [], "background:#eee;color:#000")]
    const { colours } = readColours({ subjects: own, themeColour: null }, ["body { background: #123 }"])
    expect(colours).toEqual({ page: "#eeeeee", text: "#000000" })
  })

  it.each([
    ["body{font-family:Inter,sans-serif}", "sans"],
    ["body{font-family:'Playfair Display',serif}", "serif"],
    ["body{font-family:var(--x)}:root{--x:Consolas,monospace}", "mono"],
    ["", "sans"],
  ])("come with the kind of its letters: %s", (css, font) => {
    expect(read(css).font).toBe(font)
  })
})

test.each([
  ["brackets that never close", `body{color:${"(".repeat(200_000)}`],
  ["strings that never close", `body{color:"${'\\"'.repeat(200_000)}`],
  ["comments that never close", "/* */ /*".repeat(60_000)],
  ["blocks that never close", "a{".repeat(200_000)],
  ["a selector without end", `${".a".repeat(250_000)}{color:red}`],
  ["many selectors", `${"body,".repeat(100_000)}body{color:red}`],
])("a style sheet of %s costs what it is long", async (_, css) => {
  expect(await cpuTimeOf(() => read(css))).toBeLessThan(1_500)
})
