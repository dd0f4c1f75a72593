import { cite } from "./cite.ts"
import type { Citation, Passage } from "./schema.ts"

// A marker, a fence, or the beginning of either at the end of what was said so far.
const MARKER = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\](?!\()|`{3,}/g
const UNFINISHED = /(?:\[[\d,\s]{0,20}\]?|`{1,})$/

/** An answer while it is made, whose sources are numbered by their appearance. */
export interface Citing {
  /** Takes the next piece as the model writes it; returns what can be shown by now. */
  push(piece: string): string
  /** What was held back at the end of the last piece. */
  rest(): string
  /** The citations of the whole answer, numbered as it shows them. */
  citations(): Citation[]
}

/**
 * Numbers the sources of an answer by appearance: the model's markers name passages, the shown ones sources, so that two
 * passages of one page share a number. Code keeps its brackets.
 */
export function citing(passages: readonly Passage[]): Citing {
  const numbers = new Map<string, number>()
  let written = ""
  let held = ""
  let isCode = false
  // A number that no passage has stays: it is greater than any that is shown.
  const numberOf = (index: number) => {
    const passage = passages[index - 1]
    if (!passage) return index
    const page = `${passage.sourceId ?? passage.recordId} ${passage.url ?? ""}`
    const number = numbers.get(page) ?? numbers.size + 1
    numbers.set(page, number)
    return number
  }
  const shown = (text: string) =>
    text.replace(MARKER, (marker, list: string | undefined) => {
      if (list === undefined) isCode = !isCode
      if (list === undefined || isCode) return marker
      return `[${[...new Set(list.split(",").map((each) => numberOf(Number(each))))].join(", ")}]`
    })
  return {
    push(piece) {
      written += piece
      const text = held + piece
      held = UNFINISHED.exec(text)?.[0] ?? ""
      return shown(text.slice(0, text.length - held.length))
    },
    rest() {
      const text = held
      held = ""
      return shown(text)
    },
    citations: () =>
      cite(written, passages).map((citation) => ({ ...citation, index: numberOf(citation.index) })),
  }
}
