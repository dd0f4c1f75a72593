import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"
import { drawPdf, show, streamOf } from "./draw-pdf.ts"

const input = (name: string) => readFile(join(import.meta.dirname, "..", "inputs", name))
const read = (bytes: Uint8Array) => extractText(bytes, { name: "a.pdf" })

/** A page filled by a picture of two pixels. */
const PICTURE = {
  objects: {
    10: streamOf(
      "\x00\xff",
      "/Type/XObject/Subtype/Image/Width 2/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
    ),
  },
  resources: "/XObject<</X 10 0 R>>",
}
const DRAWS_PICTURE = "q 595 0 0 842 0 0 cm /X Do Q"

/** A font of the East with the character map of the given name, which it does not hold. */
const eastern = (map: string, ordering: string) => ({
  font: `<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/${map}/DescendantFonts[10 0 R]>>`,
  objects: {
    10: `<</Type/Font/Subtype/CIDFontType0/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 4>>/FontDescriptor 11 0 R/DW 1000>>`,
    11: "<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
  },
})
const showHex = (hex: string) => `BT /F 12 Tf 60 700 Td <${hex}> Tj ET`

describe("the character maps that a PDF names", () => {
  it("are known", async () => {
    const { text, unread } = await read(await input("cjk-predefined-cmap-zh.pdf"))
    for (const line of ["退货政策", "客户可以在三十天内免费退货。", "标准配送费用为十二元，两到三天送达。"])
      expect(text).toContain(line)
    expect(unread).toBeUndefined()
  })

  it.each([
    ["GBK-EUC-H", "GB1", "cdcbbbf5d5fed9df", "退货政"],
    ["90ms-RKSJ-H", "Japan1", "93fa967b8cea", "日本語"],
    ["KSCms-UHC-H", "Korea1", "c7d1b1b9beee", "한국어"],
    ["ETen-B5-H", "CNS1", "b068b366ac46b5a6", "退貨政策"],
    ["UniJIS-UTF16-H", "Japan1", "65e5672c8a9e", "日本語"],
  ])("%s", async (map, ordering, hex, expected) => {
    const { text } = await read(drawPdf([showHex(hex)], eastern(map, ordering)))
    expect(text).toContain(expected)
  })
})

describe("a PDF that cannot be read wholly", () => {
  it("names its pages of pictures", async () => {
    const pages = ["Prices", "", "Hours", ""].map((text) => (text ? show(text, 60, 700) : DRAWS_PICTURE))
    const { text, unread } = await read(drawPdf(pages, PICTURE))
    expect(text).toBe("Prices\n\nHours")
    expect(unread).toEqual([{ kind: "picture_pages", count: 2, of: 4, where: ["2", "4"] }])
  })

  it("does not take an empty page for a picture", async () => {
    const pages = [show("Prices", 60, 700), "", "q 0 0 595 842 re W n Q"]
    expect((await read(drawPdf(pages))).unread).toBeUndefined()
  })

  it("is called scanned when it shows pictures only", async () => {
    await expect(read(drawPdf([DRAWS_PICTURE], PICTURE))).rejects.toThrow("seems to be scanned")
  })

  /** Numbers of glyphs, as a program writes them that leaves out what they mean. */
  const glyphs = [..."The deposit is 450 EUR and is returned."]
    .map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, "0"))
    .join("")
  const nameless = {
    ...eastern("Identity-H", "Identity"),
  }

  it("names fonts that do not say which letters they draw", async () => {
    const both = { ...nameless, resources: "/Font<</F 3 0 R/G 12 0 R>>" }
    const objects = { ...nameless.objects, 12: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" }
    const pages = ["BT /G 11 Tf 60 700 Td (Opening hours) Tj ET", showHex(glyphs)]
    const { text, unread } = await read(drawPdf(pages, { ...both, objects }))
    expect(text).toBe("Opening hours")
    expect(unread).toEqual([{ kind: "unreadable_fonts", count: 1, of: 2, where: ["2"] }])
  })

  it("is not called scanned for its fonts", async () => {
    await expect(read(drawPdf([showHex(glyphs)], nameless))).rejects.toThrow(
      "do not say which letters they draw",
    )
  })
})
