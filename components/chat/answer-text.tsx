"use client"

import { memo } from "react"
import { CitationChip } from "./citation-chip.tsx"
import { Markdown } from "./markdown.tsx"
import type { Citation } from "./message.ts"
import { sequence } from "./sequence.ts"

/** An answer's Markdown, with `[1]` turned into a chip where that citation exists. */
export const AnswerText = memo(function AnswerText({
  text,
  citations,
}: {
  text: string
  citations: Citation[]
}) {
  const chipOr = (part: string) => {
    const index = Number(/^\[(\d+)\]$/.exec(part)?.[1])
    const citation = citations.find((one) => one.index === index)
    return citation ? <CitationChip inline citation={citation} /> : part
  }
  const renderText = (run: string) => sequence(run.split(/(\[\d+\])/).map(chipOr))
  return <Markdown text={text} renderText={renderText} />
})
