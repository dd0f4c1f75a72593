import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { isToggle } from "../html/visibility.ts"

/** Beyond these a page is read whole: a tree of it would take too long. */
const LONGEST_HTML = 1_000_000
const MOST_ELEMENTS = 20_000
/** Characters below which a part that was guessed is a caption, not the content. */
const LEAST_GUESSED = 200
/** Words below which a part that the page marks as main is filled by a script, or by nobody. */
const LEAST_MARKED = 3

export interface MainPart {
  html: string
  /** Whether the page says so itself. */
  isMarked: boolean
}

/** The part of a web page that is its own, as HTML: what it marks as main, else what Readability finds. */
export function mainContent(html: string): MainPart | undefined {
  if (html.length > LONGEST_HTML || (html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) return undefined
  try {
    const { document } = parseHTML(html)
    const [main, second] = document.querySelectorAll("main, [role=main]")
    if (main && !second && wordsOf(main) >= LEAST_MARKED) return { html: main.outerHTML, isMarked: true }
    keepWhatOpens(document)
    const found = new Readability(document, { charThreshold: LEAST_GUESSED, keepClasses: true }).parse()
    return found?.content ? { html: found.content, isMarked: false } : undefined
  } catch {
    // Too deep for it: nothing that the reader of the whole page cannot do.
    return undefined
  }
}

const wordsOf = (element: Element) => (element.textContent ?? "").split(/\s+/).filter(Boolean).length

/** Readability takes forms and buttons away, with all that stands in them: a form around the page, a question. */
function keepWhatOpens(document: Document): void {
  for (const element of document.querySelectorAll("form, button, summary, details")) {
    const name = element.tagName.toLowerCase()
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
    if (name === "button" && !element.closest("h1,h2,h3,h4,h5,h6") && !isToggle(attributes)) continue
    const plain = document.createElement(name === "summary" ? "h6" : name === "button" ? "span" : "div")
    plain.append(...element.childNodes)
    element.replaceWith(plain)
  }
}
