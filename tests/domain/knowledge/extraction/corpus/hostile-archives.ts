import { makePptx, makeXlsx, shape, textRow } from "../make-office.ts"
import { makeDocx, makeRawZip, makeZip, paragraph, type RawEntry } from "../make-zip.ts"
import type { Corpus } from "./corpus.ts"
import { deflated, holding, rawDocx, rawPptx, rawXlsx } from "./raw-office.ts"
import { repeated } from "./repeated.ts"

const gibibyte = (): Partial<RawEntry> => ({ packed: repeated(Buffer.alloc(2 ** 20, "a"), 1024), size: 9 })
const WORDS = `<w:document><w:body>${paragraph("Still readable.")}</w:body></w:document>`
const nested = (depth: number): Buffer =>
  depth === 0 ? makeZip({ "0.txt": Buffer.alloc(2 ** 20) }) : makeZip({ "inner.zip": nested(depth - 1) })
const tiny = (count: number): RawEntry[] => {
  const empty = deflated("", "")
  return Array.from({ length: count }, (_, n) => ({ ...empty, name: `${n}` }))
}

/** Archives that lie, overlap or never end. */
export const hostileArchives: Corpus = {
  "flat-bomb.docx": () => rawDocx(holding(Buffer.alloc(64 * 2 ** 20, "<w:p>a"))),
  "claims-little.docx": () => rawDocx({ ...holding(Buffer.alloc(64 * 2 ** 20, "<w:p>a")), size: 100 }),
  "claims-much.docx": () => rawDocx({ ...holding(WORDS), size: 0xffff_fff0 }),
  "gibibyte.docx": () => rawDocx(gibibyte()),
  "gibibyte.xlsx": () => rawXlsx(gibibyte()),
  "gibibyte.pptx": () => rawPptx(gibibyte()),
  "many-large-sheets.xlsx": () => {
    const large = { ...deflated("", Buffer.alloc(40 * 2 ** 20, " ")), size: 100 }
    const sheets = Array.from({ length: 7 }, (_, n) => n)
    const entries = sheets.map((n) => ({ ...large, name: `xl/worksheets/s${n}.xml` }))
    return makeRawZip([
      deflated(
        "xl/workbook.xml",
        `<workbook>${sheets.map((n) => `<sheet name="${n}" r:id="r${n}"/>`).join("")}</workbook>`,
      ),
      deflated(
        "xl/_rels/workbook.xml.rels",
        `<R>${sheets.map((n) => `<Relationship Id="r${n}" Target="worksheets/s${n}.xml"/>`).join("")}</R>`,
      ),
      ...entries,
    ])
  },
  "nested.zip": () => nested(8),
  "bomb-inside.docx": () => makeDocx(paragraph("Still readable."), { "word/embeddings/a.zip": nested(8) }),
  "overlapping.zip": () => {
    const kernel = deflated("0", Buffer.alloc(8 * 2 ** 20))
    return makeRawZip([
      kernel,
      ...Array.from({ length: 200 }, (_, n) => ({ ...kernel, name: `${n + 1}`, at: 0 })),
    ])
  },
  "overlapping.pptx": () =>
    rawPptx(holding(`<p:sld/>`), [{ ...deflated("ppt/slides/2.xml", "<p:sld/>"), at: 10 }]),
  "100000-entries.zip": () => makeRawZip(tiny(100_000)),
  "100000-entries-claims-3.docx": () =>
    makeRawZip([deflated("word/document.xml", WORDS), ...tiny(100_000)], { count: 3 }),
  "directory-outside.zip": () => makeRawZip([deflated("a", "a")], { directoryAt: 0x7fff_ffff }),
  "directory-too-short.zip": () => makeRawZip([deflated("a", "a")], { count: 9 }),
  "entry-outside.docx": () => rawDocx({ ...holding(WORDS), at: 0x7fff_0000 }),
  "locked-entry.docx": () => rawDocx({ ...holding(WORDS), flags: 1 }),
  "unknown-method.docx": () => rawDocx({ ...holding(WORDS), method: 99 }),
  "half.docx": () => makeDocx(paragraph("Half of it.")).subarray(0, 500),
  "no-end.docx": () => makeDocx(paragraph("Half of it.")).subarray(0, -10),
  "climbing-names.docx": () =>
    rawDocx(holding(WORDS), [deflated("../../../etc/passwd", "x"), deflated("/a\0", "x")]),
  "empty.zip": () => makeRawZip([]),
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY b0 "ha">${Array.from(
  { length: 20 },
  (_, n) => `<!ENTITY b${n + 1} "${`&b${n};`.repeat(10)}">`,
).join("")}]>`
const FILE = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`
const deep = (tag: string) => holding(`<${tag}>`.repeat(300_000))
const slides = (count: number) => `<p:presentation>${`<p:sldId r:id="rId1"/>`.repeat(count)}</p:presentation>`

/** Office documents whose XML is the weapon. */
export const hostileOffice: Corpus = {
  "laughs.docx": () => rawDocx(holding(LAUGHS + WORDS.replace("Still", "Still &b20;"))),
  "laughs.xlsx": () =>
    rawXlsx(holding(`${LAUGHS}<sheetData>${textRow(1, ["Still &b20; readable."])}</sheetData>`)),
  "laughs.pptx": () => rawPptx(holding(`${LAUGHS}<p:sld>${shape("", ["Still &b20; readable."])}</p:sld>`)),
  "file-entity.docx": () => rawDocx(holding(FILE + WORDS.replace("Still", "Still &f;"))),
  "deep.docx": () => rawDocx(deep("w:p")),
  "deep.xlsx": () => rawXlsx(deep("row")),
  "deep.pptx": () => rawPptx(deep("a:p")),
  "endless-paragraph.docx": () =>
    rawDocx(holding(`<w:p><w:r><w:t>${"a".repeat(40 * 2 ** 20)}</w:t></w:r></w:p>`)),
  "endless-tag.docx": () => rawDocx(holding(`<w:p ${"a".repeat(40 * 2 ** 20)}`)),
  "many-attributes.docx": () =>
    rawDocx(holding(`<w:p ${Array.from({ length: 500_000 }, (_, n) => `a${n}=""`).join(" ")}>${WORDS}`)),
  "million-columns.xlsx": () =>
    makeXlsx([{ name: "A", rows: `<row>${"<c><v>1</v></c>".repeat(1_000_000)}</row>` }]),
  "million-rows.xlsx": () => makeXlsx([{ name: "A", rows: "<row><c><v>1</v></c></row>".repeat(1_000_000) }]),
  "far-corner.xlsx": () =>
    makeXlsx([{ name: "A", rows: `<row r="1048576"><c r="XFD1048576" t="str"><v>Far away</v></c></row>` }]),
  "echoing-strings.xlsx": () =>
    makeXlsx([{ name: "A", rows: `<row><c t="s"><v>0</v></c></row>`.repeat(10_000) }], {
      strings: `<si><t>${"echo ".repeat(6000)}</t></si>`,
    }),
  "wrong-references.xlsx": () =>
    makeXlsx([
      {
        name: "A",
        rows: `<row r="-1"><c t="s" s="99999"><v>-1</v></c><c t="s"><v>1e309</v></c><c t="n" s="-5"><v>NaN</v></c><c t="str"><v>Still readable.</v></c></row>`,
      },
    ]),
  "hostile-formats.xlsx": () =>
    makeXlsx(
      [
        {
          name: "A",
          rows: `<row><c s="0"><v>1e300</v></c><c s="1"><v>-5</v></c><c s="2"><v>5</v></c></row>`,
        },
      ],
      {
        styles: `<numFmts><numFmt numFmtId="200" formatCode="yyyy"/><numFmt numFmtId="201" formatCode="${"[".repeat(200)}"/><numFmt numFmtId="202" formatCode="0.${"0".repeat(250)}"/></numFmts><cellXfs><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/></cellXfs>`,
      },
    ),
  "no-sheets.xlsx": () => makeXlsx([]),
  "own-notes.pptx": () =>
    makePptx([{ shapes: shape("body", ["Still readable."]), notes: "" }], {
      "ppt/slides/_rels/slide1.xml.rels": `<R><Relationship Id="a" Type="x/notesSlide" Target="slide1.xml"/></R>`,
    }),
  "million-slides.pptx": () => makePptx([{ shapes: "" }], { "ppt/presentation.xml": slides(1_000_000) }),
  "no-slides.pptx": () => makePptx([]),
  "no-body.docx": () => makeZip({ "word/document.xml": "" }),
  "open-fields.docx": () =>
    makeDocx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>'.repeat(200_000)}</w:p>`),
  "long-merged-cell.docx": () => {
    const cell = (merge: string, text: string) =>
      `<w:tr><w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc><w:tc>${paragraph("b")}</w:tc></w:tr>`
    const rows =
      cell('<w:vMerge w:val="restart"/>', "a".repeat(1_000_000)) + cell("<w:vMerge/>", "").repeat(15_000)
    return makeDocx(`<w:tbl>${rows}</w:tbl>${paragraph("Still readable.")}`)
  },
  "echoing-chart.docx": () =>
    makeDocx(paragraph("Still readable.") + '<w:p><w:r><c:chart r:id="r1"/></w:r></w:p>'.repeat(20_000), {
      "word/_rels/document.xml.rels": `<R><Relationship Id="r1" Type="x/chart" Target="c.xml"/></R>`,
      "word/c.xml": `<c:ser><c:val>${'<c:pt idx="1"><c:v>7</c:v></c:pt>'.repeat(20_000)}</c:val></c:ser>`,
    }),
  "linked-lists.docx": () =>
    makeDocx(
      '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'.repeat(
        50_000,
      ),
      {
        "word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="x"/></w:abstractNum>${'<w:abstractNum w:abstractNumId="1"/>'.repeat(50_000)}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      },
    ),
  "nul.docx": () => makeDocx(paragraph("a\0b")),
}
