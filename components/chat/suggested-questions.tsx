"use client"

import * as words from "#components/words/words.ts"

/** Questions to start with or what can be chosen, each sent by one click. */
export function SuggestedQuestions({
  label = words.chat.suggestions,
  questions,
  onPick,
}: {
  label?: string
  questions: string[]
  onPick: (text: string) => void
}) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {questions.map((question) => (
        <li key={question}>
          <button
            type="button"
            onClick={() => onPick(question)}
            className="rounded-full border px-3 py-1.5 text-left text-13 text-muted transition-colors hover:border-accent-border hover:bg-accent-soft hover:text-text"
          >
            {question}
          </button>
        </li>
      ))}
    </ul>
  )
}
