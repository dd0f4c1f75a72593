import WordExtractor from "word-extractor"
import { REASONS } from "../reasons.ts"
import { repairText } from "../repair-text.ts"
import type { Format } from "../schema.ts"
import { TextBuilder } from "../text-builder.ts"
import { markLinks, withLinks } from "./doc-links.ts"

/**
 * Word documents of the years before 2007: text without structure, with the addresses
 * behind its links. Headers and footers stand once at its top, text boxes
 * and notes at its end.
 */
export const readDoc: Format = async (bytes) => {
  if (isProtected(bytes)) throw REASONS.encrypted("Word document")
  const builder = new TextBuilder()
  const { margins, body, boxes, notes } = await partsOf(bytes)
  for (const line of new Set(linesOf(margins))) builder.block(line)
  for (const part of [body, boxes, notes]) for (const line of linesOf(part)) builder.block(line)
  return builder.finish("doc")
}

const linesOf = (text: string): string[] =>
  repairText(text.replaceAll("\0", ""))
    .split("\n")
    .map((line) => withLinks(line.replace(/[ \u00a0]+/g, " ").trim()))
    .filter(Boolean)

async function partsOf(bytes: Uint8Array) {
  try {
    const document = await new WordExtractor().extract(
      markLinks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    )
    return {
      margins: document.getHeaders({ includeFooters: true }),
      body: document.getBody(),
      boxes: document.getTextboxes({ includeHeadersAndFooters: false }),
      notes: `${document.getFootnotes()}\n${document.getEndnotes()}`,
    }
  } catch (error) {
    throw REASONS.corrupt("Word document", error)
  }
}

const SECTOR = 512
/** The beginning of a document's main stream, and among its flags the one of a password. */
const MARK = 0xa5ec
const FLAGS_AT = 10
const ENCRYPTED = 0x0100

/** The main stream begins at a sector of the file, with its own mark. */
function isProtected(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = SECTOR; at + FLAGS_AT + 2 <= bytes.length; at += SECTOR)
    if (view.getUint16(at, true) === MARK) return (view.getUint16(at + FLAGS_AT, true) & ENCRYPTED) !== 0
  return false
}
