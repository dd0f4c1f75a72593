"use client"

import { memo } from "react"
import { CodeBlock } from "#components/ui/code-block.tsx"
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
  const code = (piece: string, language?: string) => (
    <CodeBlock code={piece} {...(language && { title: language })} />
  )
  return <Markdown text={text} render={{ text: citeInline(bySource(citations), chip), code }} />
})
