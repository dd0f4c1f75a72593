import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/extraction/extraction.ts"
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
