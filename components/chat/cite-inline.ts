import type { ReactNode } from "react"
import type { Citation } from "./message.ts"
import { sequence } from "./sequence.ts"

/** Renders a run of text with `chip` in place of each `[1]` whose citation exists; for `Markdown`. */
export const citeInline =
  (citations: Citation[], chip: (citation: Citation) => ReactNode) =>
  (text: string): ReactNode =>
    sequence(
      text.split(/(\[\d+\])/).map((part) => {
        const index = Number(/^\[(\d+)\]$/.exec(part)?.[1])
        const citation = citations.find((one) => one.index === index)
        return citation ? chip(citation) : part
      }),
    )
