import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { TaughtAnswer } from "#lib/domain/taught-answers/schema.ts"
import { TaughtAnswerActions, type TaughtAnswerChanges } from "./taught-answer-actions.tsx"

/** What a bot was taught: each question with the answer that it gets. */
export function TaughtAnswerList({
  taughtAnswers,
  changes,
}: {
  taughtAnswers: TaughtAnswer[]
  /** Absent where the reader may not change anything. */
  changes?: TaughtAnswerChanges | undefined
}) {
  return (
    <ul aria-label={words.taughtAnswers.list} className="divide-y rounded-panel border">
      {taughtAnswers.map((taughtAnswer) => (
        <li key={taughtAnswer.id} className="flex items-start gap-3 px-4 py-3">
          <div className="grid min-w-0 flex-1 gap-1">
            <h3 className="break-words font-medium text-13">{taughtAnswer.question}</h3>
            <p className="line-clamp-3 max-w-[72ch] whitespace-pre-line break-words text-13 text-muted">
              {taughtAnswer.answer}
            </p>
            <p className="text-12 text-muted">
              {words.taughtAnswers.changedAt} <RelativeTime at={taughtAnswer.updatedAt.toISOString()} />
            </p>
          </div>
          {changes && <TaughtAnswerActions taughtAnswer={taughtAnswer} {...changes} />}
        </li>
      ))}
    </ul>
  )
}
