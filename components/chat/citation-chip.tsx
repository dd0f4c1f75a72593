"use client"

import { cn } from "#components/ui/cn.ts"
import { Popover, PopoverContent, PopoverTrigger } from "#components/ui/popover.tsx"
import * as words from "#components/words/words.ts"
import { numberChipStyle, sourceChipStyle } from "./chip-style.ts"
import { CitedPassage, SourceNumber } from "./cited-passage.tsx"
import type { Citation } from "./message.ts"

/** Opens what is quoted of a source: a number inside the answer (`inline`), or number and title beneath it. */
export function CitationChip({ citations, inline = false }: { citations: Citation[]; inline?: boolean }) {
  const [citation] = citations
  if (!citation) return null
  const title = citation.title || citation.sourceName
  const label = words.chat.source(citation.index, title)
  return (
    <Popover>
      {inline ? (
        <PopoverTrigger
          aria-label={label}
          className={cn(
            numberChipStyle,
            "transition-colors before:absolute before:-inset-1 open:bg-accent open:text-accent-contrast hover:bg-accent hover:text-accent-contrast",
          )}
        >
          {citation.index}
        </PopoverTrigger>
      ) : (
        <PopoverTrigger
          className={cn(
            sourceChipStyle,
            "transition-colors open:border-border-strong open:text-text hover:border-border-strong hover:text-text",
          )}
        >
          <span className="sr-only">{words.chat.sourceWord}</span>
          <SourceNumber index={citation.index} />
          <span className="truncate">{title}</span>
        </PopoverTrigger>
      )}
      <PopoverContent align="start" aria-label={label} className="max-h-112 w-96 overflow-y-auto">
        {citations.map((each) => (
          <CitedPassage key={`${each.quote} ${each.text}`} citation={each} />
        ))}
      </PopoverContent>
    </Popover>
  )
}
