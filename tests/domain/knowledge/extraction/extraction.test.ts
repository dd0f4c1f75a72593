import { describe, expect, it } from "vitest"
import { extractText, readDocument } from "#lib/domain/knowledge/extraction/extraction.ts"
import { makePdf } from "./make-pdf.ts"
import { makeDocx, makeZip, paragraph } from "./make-zip.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = (content: Uint8Array, name: string) =>
  extractText(content, { name }).then(
    () => "read",
    (error) => `${error.code}: ${error.message}`,
  )

/** Encrypted under a password that nobody knows. */
function lockedPdf(): Uint8Array {
  const key = "ab".repeat(32)
  return bytes(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/Length 40/O<${key}>/U<${key}>/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>
%%EOF`)
}

describe("what is read", () => {
  it("keeps plain text as it was written", async () => {
    const { type, text } = await extractText(bytes("Open 9 to 5.\r\nClosed on Sundays."), {
      name: "hours.txt",
    })
    expect({ type, text }).toEqual({ type: "txt", text: "Open 9 to 5.\nClosed on Sundays." })
  })

  it("decodes UTF-16 and Windows-1252", async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Größe: Straße", "utf16le")])
    expect((await extractText(wide, { name: "a.txt" })).text).toBe("Größe: Straße")
    const western = Buffer.from("Caf\xe9 \x80 5", "latin1")
    expect((await extractText(western, { name: "a.txt" })).text).toBe("Café € 5")
  })

  it("finds the headings of Markdown, none in code", async () => {
    const source =
      "---\ntags: x\n---\n# Guide\n\n```sh\n# not a heading\n```\n\nPrices\n------\nSee [**more**](/x).\n\n### `Deep` one ###\n"
    const { title, headings, text } = await extractText(bytes(source), { name: "guide.md" })
    expect(title).toBe("Guide")
    expect(headings.map(({ level, text }) => [level, text])).toEqual([
      [1, "Guide"],
      [2, "Prices"],
      [3, "Deep one"],
    ])
    for (const { start, end, text: words } of headings)
      expect(text.slice(start, end)).toContain(words.split(" ")[0])
  })

  it("labels the cells of CSV rows", async () => {
    const { type, text, rows } = await extractText(bytes('Product;Price\nLamp;"12;50"\nDesk;99\n'), {
      name: "p.csv",
    })
    expect(type).toBe("csv")
    expect(text).toBe("Product: Lamp\nPrice: 12;50\n\nProduct: Desk\nPrice: 99")
    expect(rows?.map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
      [2, "Product: Lamp\nPrice: 12;50"],
      [3, "Product: Desk\nPrice: 99"],
    ])
  })

  it("reads the visible text of HTML", async () => {
    const page = `<!doctype html><html lang="de"><head><title>Preise &amp; mehr</title><style>p{}</style></head><body>
      <nav>Home</nav><h1>Preise</h1><p>Ein <b>Tisch</b> kostet 99 €.</p><script>alert(1)</script>
      <ul><li>Lampe</li><li>Stuhl</li></ul><table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td>9-17</td></tr></table></body></html>`
    const { type, title, language, text } = await extractText(bytes(page), { name: "page.html" })
    expect({ type, title, language }).toEqual({ type: "html", title: "Preise & mehr", language: "de" })
    expect(text).toBe(
      "Preise\n\nEin Tisch kostet 99 €.\n\n- Lampe\n- Stuhl\n\n| Tag | Zeit |\n| --- | --- |\n| Mo | 9-17 |",
    )
  })

  it("reads Word documents with their headings", async () => {
    const body =
      paragraph("Returns", "Heading1") +
      paragraph("You have 30 days.") +
      paragraph("Refunds", "Heading2") +
      paragraph("Within a week.")
    const { type, text, headings } = await extractText(makeDocx(body), { name: "policy.docx" })
    expect(type).toBe("docx")
    expect(text).toBe("Returns\n\nYou have 30 days.\n\nRefunds\n\nWithin a week.")
    expect(headings.map(({ level, text }) => `${level} ${text}`)).toEqual(["1 Returns", "2 Refunds"])
  })

  it("reads Word's tables and lists, headings by any name, and nothing that was deleted", async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const item = (text: string) => paragraph(text).replace("<w:p>", "<w:p><w:pPr><w:numPr/></w:pPr>")
    const body =
      paragraph("Preise &amp; mehr", "berschrift1") +
      paragraph("Unsere Lampen:") +
      item("Klein") +
      item("Gross") +
      `<w:tbl><w:tr>${cell("Lampe")}${cell("99 €")}</w:tr><w:tr>${cell("Tisch")}${cell("199 €")}</w:tr></w:tbl>` +
      `<w:p><w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:r><w:t>Stand</w:t></w:r><w:r><w:tab/><w:t>2026.</w:t></w:r></w:p>`
    const styles = `<w:styles xmlns:w="x"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`
    const { text, headings, title } = await extractText(makeDocx(body, { "word/styles.xml": styles }), {
      name: "a",
    })
    expect(text).toBe(
      "Preise & mehr\n\nUnsere Lampen:\n\n- Klein\n- Gross\n\nLampe: 99 €\n\nTisch: 199 €\n\nStand 2026.",
    )
    expect(headings).toMatchObject([{ level: 1, text: "Preise & mehr" }])
    expect(title).toBe("Preise & mehr")
  })

  it("reads a Word document as long as a thick book", async () => {
    const body = Array.from({ length: 20_000 }, (_, n) =>
      paragraph(`Paragraph ${n} has some words in it, about as many as others.`),
    )
    const { text } = await extractText(makeDocx(body.join("")), { name: "book.docx" })
    expect(text.split("\n\n")).toHaveLength(20_000)
  })

  it("reads PDFs by page, with headings, with running heads once, and mends broken words", async () => {
    const page = (n: number) => [
      { text: `Chapter ${n}`, size: 18 },
      { text: "The return policy covers every prod-", above: 12 },
      { text: "uct that we sell, within thirty days of" },
      { text: "delivery to your door." },
      { text: `Orders of region ${n} leave our well-`, above: 20 },
      { text: "known warehouse within a day. It is well-known." },
    ]
    const pdf = await makePdf([page(1), page(2), page(3)], {
      title: "Terms",
      header: "Harbour Ltd, terms of sale",
      footer: (n) => `Page ${n} of 3`,
    })
    const { type, title, text, pages, headings } = await extractText(pdf, {
      name: "terms.bin",
      declaredType: "text/plain",
    })
    expect({ type, title }).toEqual({ type: "pdf", title: "Terms" })
    expect(text).not.toMatch(/Page \d/)
    expect(text.match(/Harbour/g)).toHaveLength(1)
    expect(headings.map((heading) => heading.text)).toEqual(["Chapter 1", "Chapter 2", "Chapter 3"])
    expect(pages?.map(({ number, start, end }) => [number, text.slice(start, end).split("\n\n")])).toEqual(
      [1, 2, 3].map((n) => [
        n,
        [
          ...(n === 1 ? ["Harbour Ltd, terms of sale"] : []),
          `Chapter ${n}`,
          "The return policy covers every product that we sell, within thirty days of delivery to your door.",
          `Orders of region ${n} leave our well-known warehouse within a day. It is well-known.`,
        ],
      ]),
    )
  })

  it("cuts passages in the same go", async () => {
    const { extracted, passages } = await readDocument(bytes("# A\n\nOne.\n\n# B\n\nTwo."), {
      name: "a.md",
      split: {},
    })
    expect(passages.map(({ heading, text }) => [heading, text])).toEqual([
      ["A", "One."],
      ["B", "Two."],
    ])
    for (const { start, end, text } of passages) expect(extracted.text.slice(start, end)).toBe(text)
  })
})

describe("what is refused, and how", () => {
  const cases: [string, () => Uint8Array | Promise<Uint8Array>, string, string][] = [
    ["an empty file", () => bytes(""), "a.txt", "unprocessable: The file is empty."],
    ["only spaces", () => bytes(" \n\t "), "a.md", "unprocessable: The file contains no text."],
    [
      "a picture",
      () => Buffer.from("\x89PNG\r\n\x1a\n...", "latin1"),
      "a.txt",
      "unsupported_type: This type of file",
    ],
    [
      "NUL bytes",
      () => bytes("some text\0and more of it"),
      "a.txt",
      "unsupported_type: The file contains binary",
    ],
    ["an empty PDF", () => makePdf([[]]), "a.pdf", "unprocessable: The file contains no text"],
    ["a corrupt PDF", () => bytes("%PDF-1.7\nnothing here"), "a.pdf", "unprocessable: The PDF is damaged"],
    ["a PDF with a password", lockedPdf, "a.pdf", "unprocessable: The PDF is protected by a password"],
    [
      "a damaged Word document of old",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000, 7)]),
      "a.doc",
      "unprocessable: The Word document is damaged",
    ],
    ["a zip of something", () => makeZip({ "a.txt": "x" }), "a.docx", "unsupported_type: This type of file"],
    [
      "a damaged zip",
      () => makeZip({ "a.txt": "x" }).subarray(0, 40),
      "a.docx",
      "unprocessable: The file is damaged",
    ],
    [
      "HTML that is nested without end",
      () => bytes(`<html>${"<div>".repeat(100_000)}`),
      "a.html",
      "too_large: The file unpacks",
    ],
    [
      "one endless CSV line",
      () => Buffer.alloc(10 * 2 ** 20, "abc,def,"),
      "a.csv",
      "too_large: The file unpacks",
    ],
  ]
  it.each(cases)("%s", async (_, make, name, expected) => {
    expect(await refusal(await make(), name)).toContain(expected)
  })

  it("a Word document that unpacks to far more, even when its directory lies", async () => {
    const xml = Buffer.alloc(64 * 2 ** 20, "<w:p><w:r><w:t>aaaa</w:t></w:r></w:p>")
    expect(await refusal(makeZip({ "word/document.xml": xml }), "a.docx")).toContain("too_large")
    expect(
      await refusal(
        makeZip({ "word/document.xml": xml }, () => 100),
        "a.docx",
      ),
    ).toContain("too_large")
  })
})

describe("the reading process", () => {
  it("stops when the caller goes away, and the next file is read", async () => {
    const stop = new AbortController()
    const pdf = await makePdf(Array.from({ length: 300 }, () => [{ text: "Some words on a page." }]))
    const reading = extractText(pdf, { name: "long.pdf", signal: stop.signal })
    setTimeout(() => stop.abort(), 50)
    await expect(reading).rejects.toThrow(/abort/)
    expect((await extractText(bytes("still here"), { name: "a.txt" })).text).toBe("still here")
  })

  it("keeps to its memory and says so", async () => {
    const hostile = `[${"{},".repeat(6 * 2 ** 20)}{}]`
    expect(await refusal(bytes(hostile), "a.json")).toMatch(
      /^unprocessable: The file (needs too much memory|contains no text)/,
    )
  })

  it("serves many callers at once", async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, (_, n) => extractText(bytes(`Text ${n}`), { name: "a.txt" })),
    )
    expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, n) => `Text ${n}`))
  })
})
