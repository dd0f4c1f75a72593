import { expect, test } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"
import { makeCompound, makeDoc } from "../make-doc.ts"

/** A link as Word writes it within its text: the code of the field, and the words that are shown. */
const link = (words: string, code: string) => `\x13${code}\x14${words}\x15`
const read = async (file: Buffer) => (await extractText(file, { name: "a.doc" })).text

test("addresses stand behind the words of links that do not say them", async () => {
  const text = await read(
    makeDoc(
      `Book ${link("a table", ' HYPERLINK "https://inn.example/book" ')} or ${link("write", ' HYPERLINK "mailto:stay@inn.example" ')}.\r${link("www.inn.example", ' HYPERLINK "http://www.inn.example/" \x01')} is open.\r`,
    ),
  )
  expect(text).toContain("Book a table (https://inn.example/book) or write (stay@inn.example).")
  expect(text).toContain("\nwww.inn.example is open.")
})

test("places within the document and other fields keep their words alone", async () => {
  const text = await read(
    makeDoc(`See ${link("below", ' HYPERLINK \\l "_Toc1" ')}, page ${link("7", " PAGE ")}.\r“Größe” – 5 €\r`),
  )
  expect(text).toContain("See below, page 7.")
  expect(text).toContain("Größe")
  expect(text).toContain("5 €")
})

test("a paragraph that leads to many pages keeps its words alone", async () => {
  const pages = [1, 2, 3, 4]
    .map((n) => link(`page ${n}`, ` HYPERLINK "https://inn.example/${n}" `))
    .join(", ")
  expect(await read(makeDoc(`${pages}.\r`))).toContain("page 1, page 2, page 3, page 4.")
})

test("letters of one byte have their links too", async () => {
  const text = Buffer.from(`Ask ${link("us", ' HYPERLINK "mailto:us@inn.example" ')} in Köln.\r`, "latin1")
  const info = Buffer.alloc(1024)
  info.writeUInt16LE(0xa5ec, 0)
  info.writeUInt16LE(0x0200, 0x0a)
  info.writeUInt32LE(text.length, 0x4c)
  const table = Buffer.alloc(5 + 8 + 8)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(table.length - 5, 1)
  table.writeUInt32LE(text.length, 9)
  // A piece of such letters says twice where it starts, with a flag.
  table.writeUInt32LE(((info.length * 2) | 0x4000_0000) >>> 0, 15)
  const file = makeCompound({ streams: { WordDocument: Buffer.concat([info, text]), "1Table": table } })
  expect(await read(file)).toContain("Ask us (us@inn.example) in Köln.")
})
