interface Look {
  /** The dictionary of font F; Helvetica unless told otherwise. */
  font?: string
  /** Further objects, from number 10 on. */
  objects?: Record<number, string>
  /** Of the pages, e.g. "/XObject<</X 10 0 R>>"; fonts in it replace F. */
  resources?: string
}

const HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

/** A PDF whose pages draw the given operators, with a font called F. Its objects are found without a table of them. */
export function drawPdf(pages: readonly string[], look: Look = {}): Buffer {
  const { font = HELVETICA, objects = {}, resources = "" } = look
  const ids = pages.map((_, index) => 100 + index * 2)
  const all: Record<number, string> = {
    1: "<</Type/Catalog/Pages 2 0 R>>",
    2: `<</Type/Pages/Count ${pages.length}/Kids[${ids.map((id) => `${id} 0 R`).join(" ")}]>>`,
    3: font,
    ...objects,
  }
  for (const [index, content] of pages.entries()) {
    const id = 100 + index * 2
    all[id] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}${resources.includes("/Font") ? "" : "/Font<</F 3 0 R>>"}>>/Contents ${id + 1} 0 R>>`
    all[id + 1] = streamOf(content)
  }
  const body = Object.entries(all).map(([id, object]) => `${id} 0 obj\n${object}\nendobj\n`)
  return Buffer.from(`%PDF-1.7\n${body.join("")}trailer\n<</Root 1 0 R>>\n%%EOF`, "latin1")
}

/** An object that holds the given bytes, which are Latin-1. */
export const streamOf = (content: string, dictionary = ""): string =>
  `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`

/** Operators that show one text at a place, in points from the lower left corner. */
export const show = (text: string, x: number, y: number, size = 11): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET\n`
