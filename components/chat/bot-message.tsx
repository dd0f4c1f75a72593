"use client"

import { CircleAlert, SearchX } from "lucide-react"
import type { ReactNode } from "react"
import * as words from "#components/words/words.ts"
import { AnswerText } from "./answer-text.tsx"
import { CitationChip } from "./citation-chip.tsx"
import { bySource, type ChatMessage } from "./message.ts"
import { TypingIndicator } from "./typing-indicator.tsx"

/** An answer: text without a bubble, its sources beneath, and `actions` that show on hover and focus. */
export function BotMessage({ message, actions }: { message: ChatMessage; actions?: ReactNode }) {
  const { text, status = "complete", citations = [], answered, reason } = message
  const streaming = status === "streaming"
  // A flow may go on without a word.
  if (text === "" && status === "complete" && !reason) return null
  return (
    <article
      aria-label={words.chat.bot}
      aria-busy={streaming}
      className="group/message grid max-w-[72ch] gap-2.5"
    >
      {text === "" && streaming ? (
        <TypingIndicator />
      ) : (
        <div className={streaming ? "chat-text chat-caret" : "chat-text"}>
          <AnswerText text={text} citations={citations} />
        </div>
      )}
      {(status === "partial" || status === "failed") && (
        <p className="flex items-center gap-1.5 text-12 text-danger">
          <CircleAlert aria-hidden className="size-3.5" />
          {status === "partial" ? words.chat.partial : words.chat.failed}
        </p>
      )}
      {(answered === false || reason === "person_attends") && reason && (
        <p className="flex items-center gap-1.5 text-12 text-muted">
          <SearchX aria-hidden className="size-3.5" />
          {words.chat.noAnswer[reason]}
        </p>
      )}
      {citations.length > 0 && (
        <ul aria-label={words.chat.sources} className="flex flex-wrap gap-1.5">
          {bySource(citations).map((quotes) => (
            <li key={quotes[0]?.index}>
              <CitationChip citations={quotes} />
            </li>
          ))}
        </ul>
      )}
      {!streaming && actions}
    </article>
  )
}
