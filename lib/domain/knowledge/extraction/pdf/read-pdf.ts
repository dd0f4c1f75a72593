import { getDocumentProxy } from "unpdf"
import { REASONS } from "../reasons.ts"
import { repairText } from "../repair-text.ts"
import type { Format } from "../schema.ts"
import { composePages } from "./compose-pages.ts"
import { type Line, linesOf } from "./lines-of.ts"
import { dropRunningLines } from "./running-lines.ts"

const MOST_PAGES = 5000
/** Pages under way together, because unpacking them means waiting for another thread. */
const AT_ONCE = 8
type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of a PDF, page by page, with the headings that its type sizes show. */
export const readPdf: Format = async (bytes, _claims, progress) => {
  const document = await open(bytes)
  if (document.numPages > MOST_PAGES) throw REASONS.tooLarge()
  const pages: Line[][] = []
  for (let first = 1; first <= document.numPages; first += AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(AT_ONCE, document.numPages - first + 1) },
      (_, n) => first + n,
    )
    pages.push(...(await Promise.all(numbers.map((number) => linesOfPage(document, number)))))
    progress()
  }
  if (!pages.some((lines) => lines.some((line) => /[\p{L}\p{N}]/u.test(line.text)))) throw REASONS.scanned()
  const { title, language } = await factsOf(document)
  return composePages(dropRunningLines(pages)).finish("pdf", { title, language })
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy: pdf.js takes the buffer away from its owner.
    const options = {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
    }
    return await getDocumentProxy(new Uint8Array(bytes), options)
  } catch (error) {
    if ((error as Error).name === "PasswordException") throw REASONS.encrypted("PDF")
    throw REASONS.corrupt("PDF", error)
  }
}

/** A page that cannot be read counts as empty; the document is refused only when nothing is left. */
async function linesOfPage(document: Document, number: number): Promise<Line[]> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false })
    page.cleanup()
    return linesOf(
      items.filter((item) => "str" in item),
      page.view,
    ).map((line) => ({
      ...line,
      text: repairText(line.text.replaceAll("\0", "")),
    }))
  } catch {
    return []
  }
}

async function factsOf(document: Document): Promise<{ title?: string; language?: string }> {
  const found = await document.getMetadata().catch(() => undefined)
  const info = (found?.info ?? {}) as { Title?: unknown; Language?: unknown }
  const text = (value: unknown) =>
    typeof value === "string" && value.trim() ? repairText(value.replaceAll("\0", "").trim()) : undefined
  const title = text(info.Title)
  const language = text(info.Language)
  return { ...(title && !/^untitled$/i.test(title) && { title }), ...(language && { language }) }
}
