import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"
import { drawPdf, streamOf } from "./draw-pdf.ts"

/** A font whose lower letters are the letters from a point of Unicode on; everything else is as it is. */
function fontFrom(first: number) {
  const letters = Array.from({ length: 26 }, (_, at) => {
    const [code, letter] = [0x61 + at, first + at].map((point) => point.toString(16).padStart(4, "0"))
    return `<${code?.slice(2)}> <${letter}>`
  })
  const map = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange 26 beginbfchar ${letters.join("\n")} endbfchar endcmap`
  return {
    font: "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding/ToUnicode 10 0 R>>",
    objects: { 10: streamOf(map) },
  }
}
const HEBREW = 0x5d0
const PLAIN = "/Font<</F 3 0 R/L 11 0 R>>"
const LATIN = "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"

/** Each run is drawn by itself, as writers of PDF do: Hebrew in the order of the page, from left to right. */
type Run = [font: "F" | "L", text: string]
const SIZE = 10
function drawnLine(runs: readonly Run[], y: number): string {
  let x = 60
  return runs
    .map(([font, text]) => {
      const operators = `BT /${font} ${SIZE} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET\n`
      x += text.length * SIZE * 0.6
      return operators
    })
    .join("")
}
const h = (letters: string): Run => ["F", letters]
const l = (text: string): Run => ["L", text]

async function readLines(...lines: Run[][]): Promise<string[]> {
  const { font, objects } = fontFrom(HEBREW)
  const page = lines.map((runs, at) => drawnLine(runs, 780 - at * 40)).join("")
  const bytes = drawPdf([page], { font, objects: { ...objects, 11: LATIN }, resources: PLAIN })
  const { text } = await extractText(bytes, { name: "a.pdf" })
  return text.split(/\n+/)
}
const letters = (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(HEBREW + letter.charCodeAt(0) - 97))

describe("text from right to left", () => {
  it("is read in its order, with numbers, signs and brackets where they belong", async () => {
    // Drawn: ".(cba fed) 99 ihg 17:30 lkj", read from its right.
    const found = await readLines(
      [
        l("."),
        l("("),
        h("cba fed"),
        l(")"),
        l(" "),
        l("99"),
        l(" "),
        h("ihg"),
        l(" "),
        l("17:30"),
        l(" "),
        h("lkj"),
      ],
      [h("srq pon mlk jih gfe dcb")],
    )
    expect(found).toEqual([letters("jkl 17:30 ghi 99 (def abc)."), letters("bcd efg hij klm nop qrs")])
  })

  it("keeps words of the other direction, and numbers that follow them, in theirs", async () => {
    const found = await readLines(
      [h("cba"), l(" "), l("VIP Gold 2"), l(" "), h("fed ihg lkj")],
      [l(".77 66 555"), l(" "), h("onm rqp"), l(" "), l("info@example.com"), l(" :"), h("cba fed ihg")],
      [h("srq pon mlk jih gfe dcb onm rqp cba")],
    )
    expect(found).toEqual([
      `${letters("jkl ghi def ")}VIP Gold 2${letters(" abc")}`,
      `${letters("ghi def abc")}: info@example.com ${letters("pqr mno")} 555 66 77.`,
      letters("abc pqr mno bcd efg hij klm nop qrs"),
    ])
  })

  it("stands within lines of a page that is read from the left", async () => {
    const found = await readLines(
      [l("The shop is called "), h("cba"), l(" "), l("7"), l(" "), h("fed"), l(" (in Hebrew) since 1990.")],
      [l("It opens at nine and closes at seven.")],
    )
    expect(found.join(" ")).toBe(
      `The shop is called ${letters("def 7 abc")} (in Hebrew) since 1990. It opens at nine and closes at seven.`,
    )
  })

  it("has the letters that people type, whatever shapes the font has for them", async () => {
    const { objects } = fontFrom(0xfedf)
    const bytes = drawPdf([drawnLine([h("ba")], 780)], { ...fontFrom(0xfedf), objects })
    // U+FEDF and U+FEE0 are the letter Lam at the beginning and in the middle of a word.
    expect((await extractText(bytes, { name: "a.pdf" })).text).toBe("\u0644\u0644")
    const ligature = drawPdf([drawnLine([h("ab")], 780)], fontFrom(0xfb00))
    expect((await extractText(ligature, { name: "a.pdf" })).text).toBe("fffi")
  })
})
