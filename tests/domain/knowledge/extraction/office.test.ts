import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"
import { deflated, rawDocx } from "./corpus/raw-office.ts"
import { makeCompound, wordStreams } from "./make-doc.ts"
import { makePptx, shape } from "./make-office.ts"
import { makeDocx, paragraph } from "./make-zip.ts"

const input = (name: string) => readFileSync(new URL(`inputs/${name}`, import.meta.url))
const docx = (body: string, parts: Record<string, string | Buffer> = {}) =>
  extractText(makeDocx(body, parts), { name: "a.docx" })
const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const relation = (id: string, type: string, target: string) =>
  `<Relationships><Relationship Id="${id}" Type="x/${type}" Target="${target}"/></Relationships>`

describe("a Word document", () => {
  test("footnote.docx: a note stands beneath what refers to it", async () => {
    const { text, unread } = await extractText(input("footnote.docx"), { name: "footnote.docx" })
    expect(text).toBe(
      "Room prices\n\nA double room costs 120 EUR a night.\n\nA city tax of 3 EUR per person is added in summer.",
    )
    expect(unread).toBeUndefined()
  })

  test("rules.docx: numbers and signs, no hidden words, no deleted ones, cells in their columns", async () => {
    const { text, unread } = await extractText(input("rules.docx"), { name: "rules.docx" })
    expect(text).toContain("2. Pets are allowed on the ground floor.")
    expect(text).toContain("The deposit is 450 EUR.")
    expect(text).toContain("Call 555 0147.")
    expect(text).toContain("Temperature 20°C in the sauna.")
    expect(text).toContain("| Lake | Winter | 20 EUR |\n| Forest |  | 15 EUR |")
    expect(text).toContain("☒ Breakfast included")
    expect(text.match(/Valid from 1 March 2026|Hotline 0800 123 456/g)).toHaveLength(2)
    expect(text).not.toMatch(/300|INTERNAL/)
    expect(unread).toBeUndefined()
  })

  test("numbers go on over levels and begin again where a list says so", async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, "upperRoman", "Article %1")}${level(1, "decimal", "%1.%2")}${level(2, "lowerLetter", "(%3)")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`
    const item = (text: string, at: number, list = 7) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`
    const body = [
      item("Scope", 0),
      item("Rooms", 1),
      item("Beds", 2),
      item("Towels", 2),
      item("Pets", 0),
      item("Dogs", 1),
      item("Fees", 0, 8),
      item("None", 0, 0),
    ]
    const { text } = await docx(body.join(""), { "word/numbering.xml": numbering })
    expect(text).toBe(
      "Article I Scope\nI.1 Rooms\n(a) Beds\n(b) Towels\nArticle II Pets\nII.1 Dogs\nArticle V Fees\n\nNone",
    )
  })

  test("a text box is a paragraph of its own, and a placeholder is none", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph("In the box.")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${paragraph("In the box.")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const control = (hint: string) =>
      `<w:sdt><w:sdtPr>${hint}</w:sdtPr><w:sdtContent>${run("Room 12.")}</w:sdtContent></w:sdt>`
    const { text } = await docx(
      `<w:p>${run("Before ")}${box}${run("and after.")}</w:p><w:p>${control("")}${control("<w:showingPlcHdr/>")}</w:p>`,
    )
    expect(text).toBe("In the box.\n\nBefore and after.\n\nRoom 12.")
  })

  test("a style may hide its words and a run may show them", async () => {
    const styles = `<w:styles><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Inner"><w:basedOn w:val="Secret"/></w:style></w:styles>`
    const body = `<w:p>${run("Shown.")}${run(" Hidden.", '<w:rStyle w:val="Secret"/>')}${run(" Not now.", '<w:vanish w:val="0"/>')}</w:p><w:p><w:pPr><w:pStyle w:val="Inner"/></w:pPr>${run("Hidden.")}</w:p>`
    expect((await docx(body, { "word/styles.xml": styles })).text).toBe("Shown. Not now.")
  })

  test("a link says where it leads, unless its words do", async () => {
    const link = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="x/hyperlink" TargetMode="External" Target="${target}"/>`
    const rels = `<Relationships>${link("m", "mailto:stay@inn.example?subject=Room")}${link("w", "https://www.inn.example/book")}${link("t", "tel:+41445550199")}</Relationships>`
    const linked = (id: string, words: string) => `<w:hyperlink r:id="${id}">${words}</w:hyperlink>`
    const field = (code: string, words: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = [
      run("Please ") + linked("m", run("write ") + run("to us ")) + run("early."),
      run("Mail: ") + linked("m", run("stay@inn.example")),
      linked("w", run("Book a room")) + run(" or ") + linked("t", run("call")) + run("."),
      run("See ") + linked("w", run("www.inn.example")),
      run("Ask ") + field('HYPERLINK "mailto:desk@inn.example"', "the desk") + run("."),
      `<w:fldSimple w:instr=' HYPERLINK "https://inn.example/pool" '>${run("The pool")}</w:fldSimple>`,
      run("See ") + field('HYPERLINK \\l "rules"', "the rules") + run("."),
      `<w:hyperlink w:anchor="top">${run("Up")}</w:hyperlink>`,
      run("Secret ") + linked("m", run("hidden", "<w:vanish/>")),
      ["Rome", "Oslo", "Graz", "Bern"].map((city) => linked("w", run(city))).join(run(", ")),
    ]
    const { text } = await docx(body.map((inside) => `<w:p>${inside}</w:p>`).join(""), {
      "word/_rels/document.xml.rels": rels,
    })
    expect(text.split("\n\n")).toEqual([
      "Please write to us (stay@inn.example) early.",
      "Mail: stay@inn.example",
      "Book a room (https://www.inn.example/book) or call (+41445550199).",
      "See www.inn.example",
      "Ask the desk (desk@inn.example).",
      "The pool (https://inn.example/pool)",
      "See the rules.",
      "Up",
      "Secret",
      "Rome, Oslo, Graz, Bern",
    ])
  })

  test("a chart is read as far as it keeps its numbers, and counted where it does not", async () => {
    const points = (all: string[]) =>
      all.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join("")
    const chart = `<c:chartSpace><c:title><a:t>Guests</a:t></c:title><c:ser><c:tx>${points(["2025"])}</c:tx><c:cat>${points(["May", "June"])}</c:cat><c:val>${points(["0.30000000000000004", "12"])}</c:val></c:ser></c:chartSpace>`
    const drawn = (id: string) => `<w:p><w:r><w:drawing><c:chart r:id="${id}"/></w:drawing></w:r></w:p>`
    const { text, unread } = await docx(`${paragraph("Year by year")}${drawn("r1")}${drawn("r2")}`, {
      "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="x/chart" Target="charts/1.xml"/><Relationship Id="r2" Type="x/chart" Target="charts/2.xml"/></Relationships>`,
      "word/charts/1.xml": chart,
      "word/charts/2.xml": "<c:chartSpace/>",
    })
    expect(text).toBe("Year by year\n\nGuests\n|  | 2025 |\n| --- | --- |\n| May | 0.3 |\n| June | 12 |")
    expect(unread).toEqual([{ kind: "charts", count: 1 }])
  })

  test("large pictures and files within are counted, small ones are not", async () => {
    const picture = (size: number) =>
      `<w:p><w:r><w:drawing><wp:extent cx="${size}" cy="${size}"/><a:blip r:embed="r1"/></w:drawing></w:r></w:p>`
    const file = `<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`
    const { unread } = await docx(`${paragraph("Words.")}${picture(5_000_000)}${picture(300_000)}${file}`)
    expect(unread).toEqual([
      { kind: "pictures", count: 1 },
      { kind: "embedded_files", count: 1 },
    ])
  })

  test.each([
    ["notes that break off", '<w:footnotes><w:footnote w:id="2"><w:p>'],
    ["notes that are none", "\u0001\u0002"],
  ])("%s are named, and the rest is kept", async (_, notes) => {
    const { text, unread } = await docx(paragraph("The whole body."), { "word/footnotes.xml": notes })
    expect(text).toBe("The whole body.")
    expect(unread).toEqual([{ kind: "damaged_parts", count: 1, where: ["footnotes"] }])
  })

  test("a body that breaks off keeps what is whole", async () => {
    const whole = makeDocx("").toString("latin1")
    expect(whole).toContain("document.xml")
    const { text, unread } = await docx("", {
      "word/document.xml": `<w:document><w:body>${paragraph("The first.")}${paragraph("The second.")}<w:p><w:r>`,
    })
    expect(text).toBe("The first.\n\nThe second.")
    expect(unread).toEqual([{ kind: "damaged_parts", count: 1, where: ["document"] }])
  })

  test("a part with a wrong checksum is read and named", async () => {
    const body = `<w:document><w:body>${paragraph("Readable.")}</w:body></w:document>`
    const { text, unread } = await extractText(rawDocx({ ...deflated("word/document.xml", body), crc: 7 }), {
      name: "a.docx",
    })
    expect(text).toBe("Readable.")
    expect(unread).toEqual([{ kind: "damaged_parts", count: 1, where: ["document"] }])
  })
})

describe("a PowerPoint presentation", () => {
  test("smartart.pptx: the steps of a diagram", async () => {
    const { text, unread } = await extractText(input("smartart.pptx"), { name: "smartart.pptx" })
    expect(text).toBe(
      "How a repair works\n\n- Bring the bicycle before ten in the morning\n- We call you with an estimate\n- Collect it after two working days",
    )
    expect(unread).toBeUndefined()
  })

  test("cells keep their columns, and spanned ones are filled", async () => {
    const cell = (text: string, attributes = "") =>
      `<a:tc${attributes}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`
    const rows = [
      cell("Area") + cell("Season") + cell("Price"),
      cell("Lake", ' rowSpan="2"') + cell("Summer") + cell("30"),
      cell("", ' vMerge="1"') + cell("Winter") + cell("20"),
      cell("Forest") + cell("") + cell("15"),
    ]
    const table = `<p:graphicFrame><a:tbl>${rows.map((row) => `<a:tr>${row}</a:tr>`).join("")}</a:tbl></p:graphicFrame>`
    const { text } = await extractText(makePptx([{ shapes: shape("title", ["Prices"]) + table }]), {
      name: "a.pptx",
    })
    expect(text).toContain("| Lake | Summer | 30 |\n| Lake | Winter | 20 |\n| Forest |  | 15 |")
  })

  test("a link of words or of a shape says where it leads", async () => {
    const linked = (words: string, id: string) =>
      `<a:r><a:rPr><a:hlinkClick r:id="${id}"/></a:rPr><a:t>${words}</a:t></a:r>`
    const words = `<p:sp><p:txBody><a:p><a:r><a:t>Please </a:t></a:r>${linked("write ", "m")}${linked("to us", "m")}<a:r><a:t>.</a:t></a:r><a:endParaRPr><a:hlinkClick r:id="w"/></a:endParaRPr></a:p></p:txBody></p:sp>`
    const button = `<p:sp><p:nvSpPr><p:cNvPr><a:hlinkClick r:id="w"/></p:cNvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Book now</a:t></a:r></a:p></p:txBody></p:sp>`
    const link = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="x/hyperlink" TargetMode="External" Target="${target}"/>`
    const file = makePptx([{ shapes: shape("title", ["Contact"]) + words + button }], {
      "ppt/slides/_rels/slide1.xml.rels": `<Relationships>${link("m", "mailto:stay@inn.example")}${link("w", "https://inn.example")}</Relationships>`,
    })
    expect((await extractText(file, { name: "a.pptx" })).text).toBe(
      "Contact\n\nPlease write to us (stay@inn.example).\n\nBook now (https://inn.example)",
    )
  })

  test("a damaged slide is named, and pictures are counted by slide", async () => {
    const picture = `<p:pic><a:blip r:embed="r1"/><a:xfrm><a:ext cx="5000000" cy="5000000"/></a:xfrm></p:pic>`
    const large = `<p:pic><p:spPr><a:xfrm><a:ext cx="5000000" cy="5000000"/></a:xfrm></p:spPr><p:blipFill><a:blip r:embed="r1"/></p:blipFill></p:pic>`
    const slides = [
      { shapes: shape("title", ["First"]) + large },
      { shapes: shape("title", ["Second"]) },
      { shapes: picture, hidden: true },
    ]
    const { text, unread } = await extractText(makePptx(slides, { "ppt/slides/slide2.xml": "no XML" }), {
      name: "a.pptx",
    })
    expect(text).toBe("First")
    expect(unread).toEqual([
      { kind: "pictures", count: 1, where: ["1"] },
      { kind: "damaged_slides", count: 1, of: 3, where: ["2"] },
      { kind: "hidden_slides", count: 1, where: ["3"] },
    ])
  })
})

test("relations that break off are named", async () => {
  const { unread } = await docx(paragraph("Body."), {
    "word/_rels/document.xml.rels": relation("r1", "header", "header1.xml").slice(0, 40),
  })
  expect(unread).toEqual([{ kind: "damaged_parts", count: 1, where: ["document"] }])
})

describe("a Word document of the years before 2007", () => {
  const streams = (body: string, note: string) => {
    const all = wordStreams(Buffer.from(body + note, "utf16le"), [[0, body.length + note.length]])
    all.WordDocument?.writeUInt32LE(body.length, 0x4c)
    all.WordDocument?.writeUInt32LE(note.length, 0x50)
    return all
  }

  test("has its notes at the end", async () => {
    const bytes = makeCompound({ streams: streams("A room costs 120 EUR.\r", "A tax of 3 EUR is added.\r") })
    expect((await extractText(bytes, { name: "a.doc" })).text).toBe(
      "A room costs 120 EUR.\n\nA tax of 3 EUR is added.",
    )
  })

  test("is not damaged when it is protected", async () => {
    const locked = streams("Locked.\r", "")
    locked.WordDocument?.writeUInt16LE(0x0300, 0x0a)
    await expect(extractText(makeCompound({ streams: locked }), { name: "a.doc" })).rejects.toMatchObject({
      message: expect.stringContaining("protected by a password"),
    })
  })
})
