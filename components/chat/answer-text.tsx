"use client"

import { memo } from "react"
import { CitationChip } from "./citation-chip.tsx"
import { citeInline } from "./cite-inline.ts"
import { Markdown } from "./markdown.tsx"
import { bySource, type Citation } from "./message.ts"

/** An answer's Markdown, with `[1]` turned into a chip where that citation exists. */
export const AnswerText = memo(function AnswerText({
  text,
  citations,
}: {
  text: string
  citations: Citation[]
}) {
  const chip = (quotes: Citation[]) => <CitationChip inline citations={quotes} />
  return <Markdown text={text} renderText={citeInline(bySource(citations), chip)} />
})
