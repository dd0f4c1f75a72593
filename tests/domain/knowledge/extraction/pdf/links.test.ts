import { expect, test } from "vitest"
import { readPdf } from "#lib/domain/knowledge/extraction/pdf/read-pdf.ts"
import { type Line, writePdf } from "#tests/support/write-pdf.ts"

const line = (text: string, y: number, link?: string): Line => ({
  text,
  x: 60,
  y,
  size: 11,
  ...(link && { link }),
})

const textOf = async (lines: Line[]) =>
  (await readPdf(new Uint8Array(writePdf([lines])), { name: "a.pdf" }, () => undefined)).text

test("where a link leads stands behind its words", async () => {
  const text = await textOf([
    line("Tables are kept for 15 minutes.", 700),
    line("Book a table here", 684, "https://inn.example/table"),
    line("Write to the host", 668, "mailto:host@inn.example"),
    line("We are closed on Mondays.", 652),
  ])
  expect(text).toContain("Book a table here (https://inn.example/table)")
  expect(text).toContain("Write to the host (host@inn.example)")
  expect(text).toContain("We are closed on Mondays.")
})

test("what its words say is not said twice", async () => {
  const text = await textOf([line("See inn.example/table for tables", 700, "https://inn.example/table")])
  expect(text.match(/inn\.example/g)).toHaveLength(1)
})

test("a list of sources stays as it is", async () => {
  const lines = Array.from({ length: 12 }, (_, n) =>
    line(`Source ${n}`, 760 - 16 * n, `https://a${n}.example/x`),
  )
  expect(await textOf(lines)).not.toContain("https://")
})
