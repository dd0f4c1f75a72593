import type { UnreadKind } from "../schema.ts"
import type { Box, Item } from "./items.ts"
import { lettersOf, needsLetters } from "./letters-of.ts"
import { type Line, linesOf } from "./lines-of.ts"
import { once } from "./once.ts"
import type { PdfDocument, PdfPage } from "./open-pdf.ts"
import { apartColumns } from "./text-columns.ts"
import { unnamedLetters } from "./unnamed-letters.ts"
import { upright } from "./upright.ts"
import { whyEmpty } from "./why-empty.ts"
import { withLinks } from "./with-links.ts"
import { wordsOf } from "./words-of.ts"

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
    const printed = await withLinks(await printedOnce(items, page), page)
    const lines = upright(printed, page.view as unknown as Box).flatMap((turned) =>
      apartColumns(linesOf(turned.items, turned.box)),
    )
    const unread = unnamed.size ? "unreadable_fonts" : lines.length ? undefined : await whyEmpty(page)
    page.cleanup()
    return { lines, ...(unread && { unread }) }
  } catch {
    return { lines: [], unread: "damaged_pages" }
  }
}

/** Runs of text without those printed twice, made up from single letters where the runs do not show the words. */
async function printedOnce(found: readonly Item[], page: PdfPage): Promise<Item[]> {
  const items = once(found)
  const letters = needsLetters(items) ? await lettersOf(page) : undefined
  return letters?.length ? wordsOf(once(letters).filter(({ str }) => str)) : items
}
