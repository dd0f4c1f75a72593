import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { TaughtAnswer } from "#lib/domain/taught-answers/schema.ts"
import { LessonActions, type LessonChanges } from "./lesson-actions.tsx"

/** What a bot was taught: each question with the answer that it gets. */
export function LessonList({
  lessons,
  changes,
}: {
  lessons: TaughtAnswer[]
  /** Absent where the reader may not change anything. */
  changes?: LessonChanges | undefined
}) {
  return (
    <ul aria-label={words.lessons.list} className="divide-y rounded-panel border">
      {lessons.map((lesson) => (
        <li key={lesson.id} className="flex items-start gap-3 px-4 py-3">
          <div className="grid min-w-0 flex-1 gap-1">
            <h3 className="break-words font-medium text-13">{lesson.question}</h3>
            <p className="line-clamp-3 max-w-[72ch] whitespace-pre-line break-words text-13 text-muted">
              {lesson.answer}
            </p>
            <p className="text-12 text-muted">
              {words.lessons.changedAt} <RelativeTime at={lesson.updatedAt.toISOString()} />
            </p>
          </div>
          {changes && <LessonActions lesson={lesson} {...changes} />}
        </li>
      ))}
    </ul>
  )
}
