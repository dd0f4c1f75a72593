import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"

/** Beyond these a page is read whole: a tree of it would take too long. */
const LONGEST_HTML = 1_000_000
const MOST_ELEMENTS = 20_000
/** Characters below which a part is a caption, not the content. */
const LEAST = 200

/** The part of a web page that is its own, as HTML: what it marks as main, else what Readability finds. */
export function mainContent(html: string): string | undefined {
  if (html.length > LONGEST_HTML || (html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) return undefined
  try {
    const { document } = parseHTML(html)
    const [main, second] = document.querySelectorAll("main, [role=main]")
    if (main && !second && (main.textContent ?? "").trim().length >= LEAST) return main.outerHTML
    return new Readability(document, { charThreshold: LEAST }).parse()?.content ?? undefined
  } catch {
    // Too deep for it: nothing that the reader of the whole page cannot do.
    return undefined
  }
}
