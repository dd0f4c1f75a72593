import { describe, expect, it } from "vitest"
import { extractText, readDocument } from "#lib/domain/knowledge/extraction/extraction.ts"
import { honestDocuments } from "./corpus/honest-documents.ts"
import { honestTexts } from "./corpus/honest-texts.ts"

const honest = { ...honestTexts, ...honestDocuments }

describe("an honest file is read to the letter", () => {
  it("in every format", () => {
    expect(Object.keys(honest).length).toBeGreaterThanOrEqual(20)
  })

  it.each(Object.entries(honest))("%s", async (name, { make, headings = [], pages, rows, ...expected }) => {
    const read = await extractText(await make(), { name })
    const part = ({ start, end }: { start: number; end: number }) => read.text.slice(start, end)
    expect({ type: read.type, title: read.title, text: read.text }).toEqual({ title: undefined, ...expected })
    expect(read.headings.map(({ level, text }) => `${level} ${text}`)).toEqual(headings)
    for (const heading of read.headings) expect(part(heading)).toContain(heading.text)
    expect(read.pages?.map((page) => [page.number, part(page)])).toEqual(pages)
    expect(read.rows?.map(({ number }) => number)).toEqual(rows)
    for (const row of read.rows ?? []) expect(part(row)).toMatch(/^\S[\s\S]*\S$/)
  })
})

describe("a passage names the place that it comes from", () => {
  const passagesOf = async (name: string) => {
    const { passages } = await readDocument((await honest[name]?.make()) ?? new Uint8Array(), {
      name,
      split: {},
    })
    return passages.map(({ heading, text, rowNumber, pageNumber }) => [
      heading,
      rowNumber ?? pageNumber,
      text.split("\n")[0],
    ])
  }

  it("sheet and row", async () => {
    expect(await passagesOf("prices.xlsx")).toEqual([
      ["Prices", 3, "Product: Lamp"],
      ["Prices", 4, "Product: Tisch"],
      ["Öffnung", 2, "Tag: Mo"],
    ])
  })

  it("list and element, and fields beside lists", async () => {
    expect(await passagesOf("company.json")).toEqual([
      ["", undefined, "company.name: Hafen"],
      ["offices", 1, "city: Kiel"],
      ["offices", 2, "city: Rom"],
      ["faq.items", 1, "question: Open?"],
    ])
  })

  it("slide", async () => {
    expect(await passagesOf("pitch.pptx")).toEqual([
      ["Nuestro producto", 1, "Para todos"],
      ["Ventajas", 3, "Rápido"],
    ])
  })
})
