import { REASONS } from "../reasons.ts"
import { repairText } from "../repair-text.ts"
import type { Format } from "../schema.ts"
import { composePages } from "./compose-pages.ts"
import { dropContents } from "./contents-list.ts"
import { openPdf, type PdfDocument } from "./open-pdf.ts"
import { type Page, readPage } from "./read-page.ts"
import { dropRunningLines } from "./running-lines.ts"

const MOST_PAGES = 5000
/** Pages under way together, because unpacking them means waiting for another thread. */
const AT_ONCE = 8

/** The text of a PDF, page by page, with the headings that its type sizes show. Says which pages it could not read, and why. */
export const readPdf: Format = async (bytes, _claims, progress) => {
  const document = await openPdf(bytes)
  if (document.numPages > MOST_PAGES) throw REASONS.tooLarge()
  const pages: Page[] = []
  for (let first = 1; first <= document.numPages; first += AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(AT_ONCE, document.numPages - first + 1) },
      (_, n) => first + n,
    )
    pages.push(...(await Promise.all(numbers.map((number) => readPage(document, number)))))
    progress()
  }
  if (!pages.some(({ lines }) => lines.some((line) => /[\p{L}\p{N}]/u.test(line.text)))) throw reasonOf(pages)
  const builder = composePages(dropContents(dropRunningLines(pages.map(({ lines }) => lines))))
  for (const [index, { unread }] of pages.entries())
    if (unread) {
      builder.unread.add(unread, index + 1)
      builder.unread.outOf(unread, pages.length)
    }
  return builder.finish("pdf", await factsOf(document))
}

/** Why nothing could be read: by what most pages lack. */
function reasonOf(pages: readonly Page[]): Error {
  const count = (kind: Page["unread"]) => pages.filter(({ unread }) => unread === kind).length
  const [fonts, pictures, damaged] = [
    count("unreadable_fonts"),
    count("picture_pages"),
    count("damaged_pages"),
  ]
  if (!fonts && !pictures && !damaged) return REASONS.noText()
  if (damaged > fonts + pictures) return REASONS.corrupt("PDF")
  return fonts > pictures ? REASONS.unreadableFonts() : REASONS.scanned()
}

async function factsOf(document: PdfDocument): Promise<{ title?: string; language?: string }> {
  const found = await document.getMetadata().catch(() => undefined)
  const info = (found?.info ?? {}) as { Title?: unknown; Language?: unknown }
  const text = (value: unknown) =>
    typeof value === "string" && value.trim() ? repairText(value.replaceAll("\0", "").trim()) : undefined
  const title = text(info.Title)
  const language = text(info.Language)
  return { ...(title && !/^untitled$/i.test(title) && { title }), ...(language && { language }) }
}
