import type { ReactNode } from "react"
import type { Citation } from "./message.ts"
import { sequence } from "./sequence.ts"

/** Renders a run of text with `chip` in place of each `[1]` whose source exists; for `Markdown`. */
export const citeInline =
  (sources: Citation[][], chip: (quotes: Citation[]) => ReactNode) =>
  (text: string): ReactNode =>
    sequence(
      text.split(/(\[\d+\])/).map((part) => {
        const index = Number(/^\[(\d+)\]$/.exec(part)?.[1])
        const quotes = sources.find(([first]) => first?.index === index)
        return quotes ? chip(quotes) : part
      }),
    )
