"use client"

import { AnswerText } from "#components/chat/answer-text.tsx"
import * as words from "#components/words/words.ts"
import type { Block } from "#lib/domain/flows/schema.ts"

/** What a visitor sees of a block; nothing for one that says nothing by itself. */
export function MessagePreview({ block }: { block: Block }) {
  const text = "text" in block ? block.text : ""
  const labels = block.type === "choice" ? block.options.map(({ label }) => label).filter(Boolean) : []
  if (text.trim() === "" && labels.length === 0) return null
  return (
    <section
      aria-label={words.flowCanvas.preview}
      className="grid gap-2.5 rounded-panel border bg-background p-3"
    >
      <p className="text-12 text-muted">{words.flowCanvas.preview}</p>
      {text.trim() !== "" && (
        <div className="chat-text break-words">
          <AnswerText text={text} citations={NONE} />
        </div>
      )}
      {labels.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {labels.map((label) => (
            <li key={label} className="rounded-full border px-3 py-1.5 text-13 text-muted">
              {label}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const NONE: never[] = []
