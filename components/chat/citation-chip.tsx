"use client"

import { cn } from "#components/ui/cn.ts"
import { Popover, PopoverContent, PopoverTrigger } from "#components/ui/popover.tsx"
import * as words from "#components/words/words.ts"
import { numberChipStyle, sourceChipStyle } from "./chip-style.ts"
import { CitedPassage, SourceNumber } from "./cited-passage.tsx"
import type { Citation } from "./message.ts"

/** Opens the quoted passage: a number inside the answer (`inline`), or number and name beneath it. */
export function CitationChip({ citation, inline = false }: { citation: Citation; inline?: boolean }) {
  const label = words.chat.source(citation.index, citation.sourceName)
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
          <span className="truncate">{citation.sourceName}</span>
        </PopoverTrigger>
      )}
      <PopoverContent align="start" aria-label={label} className="w-96">
        <CitedPassage citation={citation} />
      </PopoverContent>
    </Popover>
  )
}
