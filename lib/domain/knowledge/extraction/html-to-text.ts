import { Parser } from "htmlparser2"
import { PageText } from "./html/page-text.ts"
import { saidInData } from "./html/structured-data.ts"
import { controlledIds } from "./html/visibility.ts"
import type { Extracted } from "./schema.ts"

/**
 * Reads HTML as its reader sees it, in the manner of Markdown: a block a paragraph, items as "- ", code between fences,
 * tables between bars. What a click opens is read; what is struck out, or stands around every page, is not.
 */
export function readPage(html: string, progress: () => void): PageText {
  const page = new PageText(controlledIds(html))
  const parser = new Parser(page, { decodeEntities: true, lowerCaseTags: true })
  for (let at = 0; at < html.length; at += 65_536) {
    parser.write(html.slice(at, at + 65_536))
    progress()
  }
  parser.end()
  return page
}

/**
 * The page as a document, with what `data` (JSON-LD, of the page itself unless told otherwise) says beyond it. Throws
 * `unprocessable` when nobody would see a word.
 */
export function documentOf({ builder, title, language, data: own }: PageText, data = own): Extracted {
  const facts = { title: title.trim() || builder.headings[0]?.text, language }
  if (!data.length) return builder.finish("html", facts)
  const shown = builder.length ? builder.finish("html", facts).text : ""
  for (const block of saidInData(data, shown)) builder.block(block)
  return builder.finish("html", facts)
}
