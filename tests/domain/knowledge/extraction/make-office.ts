import { makeZip } from "./make-zip.ts"

const relations = (all: [id: string, type: string, target: string][]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`

export interface Sheet {
  name: string
  /** The rows in SpreadsheetML. */
  rows: string
  state?: "hidden"
}

/** An Excel workbook of the given sheets. `strings` are items of the shared strings, in SpreadsheetML. */
export function makeXlsx(
  sheets: Sheet[],
  { strings = "", styles = "" } = {},
  parts: Record<string, string | Buffer> = {},
): Buffer {
  const list = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}"${state ? ` state="${state}"` : ""} r:id="rId${n + 1}"/>`,
  )
  const pages = sheets.map(({ rows }, n): [string, string] => [
    `xl/worksheets/sheet${n + 1}.xml`,
    `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  ])
  return makeZip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, n): [string, string, string] => [
        `rId${n + 1}`,
        "worksheet",
        `worksheets/sheet${n + 1}.xml`,
      ]),
      ["s1", "sharedStrings", "sharedStrings.xml"],
      ["s2", "styles", "/xl/styles.xml"],
    ]),
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(pages),
    ...parts,
  })
}

/** A row of cells with their text inside them. */
export const textRow = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells
    .map(
      (text, n) => `<c r="${String.fromCharCode(65 + n)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join("")}</row>`

export interface Slide {
  /** The shapes in DrawingML. */
  shapes: string
  notes?: string
  hidden?: boolean
}

/** A PowerPoint presentation; the slides are shown in the order given, whatever their files are called. */
export function makePptx(slides: Slide[], parts: Record<string, string | Buffer> = {}): Buffer {
  const file = (n: number) => slides.length - n
  const entries = slides.flatMap(({ shapes, notes, hidden }, n): [string, string][] => [
    [
      `ppt/slides/slide${file(n)}.xml`,
      `<p:sld xmlns:p="p" xmlns:a="a"${hidden ? ' show="0"' : ""}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
    ],
    ...(notes === undefined
      ? []
      : ([
          [
            `ppt/slides/_rels/slide${file(n)}.xml.rels`,
            relations([["rId9", "notesSlide", `../notesSlides/notesSlide${file(n)}.xml`]]),
          ],
          [
            `ppt/notesSlides/notesSlide${file(n)}.xml`,
            `<p:notes xmlns:p="p" xmlns:a="a">${shape("body", [notes])}${shape("sldNum", [String(n + 1)])}</p:notes>`,
          ],
        ] satisfies [string, string][])),
  ])
  return makeZip({
    "[Content_Types].xml": "<Types/>",
    "ppt/presentation.xml": `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides
      .map((_, n) => `<p:sldId id="${256 + n}" r:id="rId${n + 1}"/>`)
      .join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      slides.map((_, n): [string, string, string] => [`rId${n + 1}`, "slide", `slides/slide${file(n)}.xml`]),
    ),
    ...Object.fromEntries(entries),
    ...parts,
  })
}

/** A shape with a paragraph a line; `kind` is that of a placeholder, if it is one. */
export const shape = (kind: string, lines: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${kind && `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${lines
    .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
    .join("")}</p:txBody></p:sp>`
