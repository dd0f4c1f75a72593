import { deflateSync } from "node:zlib"

/** One line of text at a place of its page, in points from the lower left corner. */
export interface Line {
  text: string
  x: number
  y: number
  size: number
  /** Where a click on it leads. */
  link?: string
}

const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
/** Characters of Windows-1252 that Latin-1 has not, as far as tests write them. */
const WESTERN: Record<string, number> = {
  "€": 0x80,
  "…": 0x85,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
}

/** A PDF of A4 pages with lines of Helvetica. Throws for a character that the font does not have. */
export function writePdf(pages: readonly (readonly Line[])[], title?: string): Buffer {
  const pageIds = pages.map((_, index) => 5 + index * 2)
  const info = title === undefined ? "<<>>" : `<</Title <feff${utf16(title)}>>>`
  const objects: Record<number, Buffer> = {
    1: Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    2: Buffer.from(
      `<</Type/Pages/Count ${pages.length}/Kids[${pageIds.map((id) => `${id} 0 R`).join(" ")}]>>`,
    ),
    3: Buffer.from(FONT),
    4: Buffer.from(info),
  }
  for (const [index, lines] of pages.entries()) {
    const id = 5 + index * 2
    const links = lines.flatMap(({ link, text, x, y, size }) =>
      link
        ? [
            `<</Type/Annot/Subtype/Link/Rect[${x} ${y - 2} ${x + text.length * size * 0.5} ${y + size}]/A<</S/URI/URI(${link})>>>>`,
          ]
        : [],
    )
    const page = `<</Type/Page/Parent 2 0 R/Annots[${links.join("")}]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${id + 1} 0 R>>`
    objects[id] = Buffer.from(page)
    objects[id + 1] = stream(lines.map(shown).join("\n"))
  }
  return assemble(objects)
}

const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex")

const shown = ({ text, x, y, size }: Line) => `BT /F ${size} Tf ${x} ${y} Td <${western(text)}> Tj ET`

function western(text: string): string {
  const codes = [...text].map((letter) => WESTERN[letter] ?? letter.codePointAt(0) ?? 0)
  if (codes.some((code) => code > 255)) throw new Error(`Helvetica has no letters for ${text}`)
  return Buffer.from(codes).toString("hex")
}

function stream(content: string): Buffer {
  const bytes = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`<</Filter/FlateDecode/Length ${bytes.length}>>stream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ])
}

/** The file of numbered objects, from 1 without a gap, the catalog first and the information fourth. */
function assemble(objects: Record<number, Buffer>): Buffer {
  const parts = [Buffer.from("%PDF-1.7\n")]
  let at = parts[0]?.length ?? 0
  const places = Object.entries(objects).map(([id, content]) => {
    const part = Buffer.concat([Buffer.from(`${id} 0 obj\n`), content, Buffer.from("\nendobj\n")])
    parts.push(part)
    at += part.length
    return at - part.length
  })
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const size = places.length + 1
  const head = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R>>\n`
  return Buffer.concat([...parts, Buffer.from(`${head}startxref\n${at}\n%%EOF\n`)])
}
