import { repairText } from "../repair-text.ts"
import type { UnreadKind } from "../schema.ts"
import { type Line, linesOf } from "./lines-of.ts"
import type { PdfDocument } from "./open-pdf.ts"
import { unnamedLetters } from "./unnamed-letters.ts"
import { whyEmpty } from "./why-empty.ts"

export interface Page {
  lines: Line[]
  /** What of it could not be read. */
  unread?: Extract<UnreadKind, "unreadable_fonts" | "picture_pages" | "damaged_pages">
}

/** A page's lines. One that cannot be read has none and says why; the document is refused only when nothing is left. */
export async function readPage(document: PdfDocument, number: number): Promise<Page> {
  try {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false })
    const found = content.items.filter((item) => "str" in item)
    const unnamed = unnamedLetters(found)
    const items = unnamed.size ? found.filter(({ fontName }) => !unnamed.has(fontName)) : found
    const lines = linesOf(items, page.view).map((line) => ({
      ...line,
      text: repairText(line.text.replaceAll("\0", "")),
    }))
    const unread = unnamed.size ? "unreadable_fonts" : lines.length ? undefined : await whyEmpty(page)
    page.cleanup()
    return { lines, ...(unread && { unread }) }
  } catch {
    return { lines: [], unread: "damaged_pages" }
  }
}
