import { deflateSync } from "node:zlib"
import { makePdf } from "../make-pdf.ts"
import type { Corpus } from "./corpus.ts"
import { noise } from "./noise.ts"
import { repeated } from "./repeated.ts"

const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
const SHOWS = "BT /F1 12 Tf 20 50 Td (Still readable.) Tj ET"
const MB = 2 ** 20

/** A PDF of the given objects, by number; number 1 is the catalog unless told otherwise. */
function rawPdf(
  objects: Record<number, string | Buffer>,
  { trailer = "", xref = true, version = "1.7" } = {},
): Buffer {
  const all = { 1: "<</Type/Catalog/Pages 2 0 R>>", ...objects }
  const parts: Buffer[] = [Buffer.from(`%PDF-${version}\n`)]
  const offsets: string[] = []
  let length = parts[0]?.length ?? 0
  for (const [number, body] of Object.entries(all)) {
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body),
      Buffer.from("\nendobj\n"),
    ])
    offsets.push(`${number} 1\n${String(length).padStart(10, "0")} 00000 n \n`)
    parts.push(part)
    length += part.length
  }
  const table = xref ? `xref\n0 1\n0000000000 65535 f \n${offsets.join("")}` : ""
  const end = `${table}trailer\n<</Root 1 0 R/Size 9${trailer}>>\nstartxref\n${xref ? length : 99_999_999}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(end)])
}

const stream = (content: string | Buffer, dictionary = ""): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${Buffer.byteLength(content)}>>\nstream\n`),
    Buffer.from(content),
    Buffer.from("\nendstream"),
  ])

/** Objects 2 to 5: a page, its content and its font, with changes. */
const onePage = (changes: Record<number, string | Buffer> = {}) => ({
  2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>",
  4: stream(SHOWS),
  5: FONT,
  ...changes,
})

const hex = (text: string) => `${Buffer.from(text).toString("hex")}>`
/** Every round makes it twice as long. */
const wrapped = (rounds: number) => {
  let content = SHOWS
  for (let round = 0; round < rounds; round++) content = hex(content)
  return stream(content, `/Filter[${"/ASCIIHexDecode".repeat(rounds)}]`)
}

/** So many mebibytes of spaces, deflated. */
const spaces = (count: number) =>
  Buffer.concat([Buffer.from([0x78, 0x9c]), repeated(Buffer.alloc(MB, " "), count)])

/** Documents of which a parser may never find the end. */
export const hostilePdfs: Corpus = {
  "page-tree-cycle.pdf": () =>
    rawPdf({
      2: "<</Type/Pages/Kids[3 0 R]/Count 5>>",
      3: "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 5>>",
    }),
  "own-parent.pdf": () => rawPdf({ 2: "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>" }),
  "deep-page-tree.pdf": () => {
    const nodes = Array.from({ length: 20_000 }, (_, n): [number, string] => [
      n + 2,
      `<</Type/Pages/Kids[${n + 3} 0 R]/Count 1>>`,
    ])
    return rawPdf(Object.fromEntries(nodes), { xref: false })
  },
  "endless-pages.pdf": () => rawPdf(onePage({ 2: "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>" })),
  "same-page-again.pdf": () =>
    rawPdf(onePage({ 2: `<</Type/Pages/Kids[${"3 0 R ".repeat(20_000)}]/Count 20000>>` })),
  "negative-count.pdf": () => rawPdf(onePage({ 2: "<</Type/Pages/Kids[3 0 R]/Count -1>>" })),
  "own-length.pdf": () => rawPdf(onePage({ 4: `<</Length 4 0 R>>\nstream\n${SHOWS}\nendstream` })),
  "own-contents.pdf": () => rawPdf(onePage({ 4: "[4 0 R 4 0 R]" })),
  "reference-ring.pdf": () => rawPdf(onePage({ 4: "6 0 R", 6: "7 0 R", 7: "4 0 R" })),
  "own-form.pdf": () => {
    const form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    return rawPdf(onePage({ 4: stream(`${SHOWS} /X Do /X Do`), 6: stream("/X Do /X Do /X Do", form) }))
  },
  "filter-chain.pdf": () => rawPdf(onePage({ 4: wrapped(12) })),
  "long-filter-chain.pdf": () =>
    rawPdf(onePage({ 4: stream(deflateSync(SHOWS), `/Filter[${"/FlateDecode".repeat(5000)}]`) })),
  "flate-bomb.pdf": () => rawPdf(onePage({ 4: stream(spaces(1024), "/Filter/FlateDecode") })),
  "flate-bomb-twice.pdf": () =>
    rawPdf(onePage({ 4: stream(deflateSync(spaces(1024)), "/Filter[/FlateDecode/FlateDecode]") })),
  "endless-operators.pdf": () =>
    rawPdf(onePage({ 4: stream(deflateSync(Buffer.alloc(6 * MB, "(a) Tj ")), "/Filter/FlateDecode") })),
  "pieces-of-a-line.pdf": () => {
    const pieces = Array.from({ length: 50_000 }, (_, n) => `BT /F1 1 Tf ${n * 9} 50 Td (a.....) Tj ET\n`)
    return rawPdf(onePage({ 4: stream(pieces.join("")) }))
  },
  "rows-without-columns.pdf": () => {
    const cells = Array.from(
      { length: 60_000 },
      (_, n) => `BT /F1 1 Tf ${(n % 30) * 6 + ((n * 7) % 5)} ${100 - n / 1000} Td (a) Tj ET\n`,
    )
    return rawPdf(onePage({ 4: stream(cells.join("")) }))
  },
  "letters-over-letters.pdf": () => {
    const letters = Array.from({ length: 60_000 }, (_, n) => `BT /F1 9 Tf ${20 + (n % 3)} 50 Td (W) Tj ET\n`)
    return rawPdf(onePage({ 4: stream(letters.join("")) }))
  },
  "saved-states.pdf": () => rawPdf(onePage({ 4: stream(`${"q ".repeat(2000)}${SHOWS}`) })),
  "endless-states.pdf": () => rawPdf(onePage({ 4: stream(`${"q ".repeat(20_000)}${SHOWS}`) })),
  "deep-array.pdf": () => rawPdf(onePage({ 4: stream(SHOWS), 6: "[".repeat(200_000) })),
  "deep-array-in-page.pdf": () => rawPdf(onePage({ 3: `<</Type/Page/MediaBox ${"[".repeat(200_000)}` })),
  "wide-predictor.pdf": () =>
    rawPdf(
      onePage({
        4: stream(
          deflateSync(SHOWS),
          "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647/Colors 99>>",
        ),
      }),
    ),
  "wide-map.pdf": () => {
    const map = `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap`
    return rawPdf(onePage({ 5: `${FONT.slice(0, -2)}/ToUnicode 6 0 R>>`, 6: stream(map) }))
  },
  "xref-ring.pdf": () => {
    const pdf = rawPdf(onePage()).toString("latin1")
    const at = pdf.indexOf("xref\n")
    return Buffer.from(pdf.replace("/Size 9", `/Size 9/Prev ${at}`), "latin1")
  },
  "broken-xref.pdf": () => rawPdf(onePage(), { xref: false }),
  "endless-xref.pdf": () => {
    const pdf = rawPdf(onePage()).toString("latin1")
    return Buffer.from(pdf.replace("xref\n0 1\n", "xref\n0 4294967295\n"), "latin1")
  },
  "own-object-stream.pdf": () =>
    rawPdf(onePage({ 6: stream("6 0 <<>>", "/Type/ObjStm/N 1000000000/First 4/Extends 6 0 R") }), {
      xref: false,
    }),
  "locked.pdf": () =>
    rawPdf(
      onePage({
        6: `<</Filter/Standard/V 1/R 2/Length 40/O<${"ab".repeat(32)}>/U<${"ab".repeat(32)}>/P -4>>`,
      }),
      { trailer: "/Encrypt 6 0 R/ID[<00><00>]" },
    ),
  "odd-lock.pdf": () => rawPdf(onePage({ 6: "<</Filter/Nobody/V 99>>" }), { trailer: "/Encrypt 6 0 R" }),
  "half.pdf": async () => {
    const pdf = await makePdf(Array.from({ length: 20 }, () => [{ text: "Some words." }]))
    return pdf.subarray(0, pdf.length / 2)
  },
  "header-only.pdf": () => Buffer.from("%PDF-1.7\n"),
  "no-root.pdf": () => Buffer.from("%PDF-1.7\ntrailer\n<<>>\nstartxref\n0\n%%EOF"),
  "noise.pdf": () => Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(MB)]),
  "words-between-noise.pdf": () => rawPdf(onePage({ 6: stream(noise(MB)) }), { xref: false }),
}
