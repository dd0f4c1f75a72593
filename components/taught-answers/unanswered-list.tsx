import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { UnansweredQuestion } from "#lib/domain/taught-answers/schema.ts"
import { DismissButton } from "./dismiss-button.tsx"
import type { TeachFormAction } from "./taught-answer-form.ts"
import { TeachButton } from "./teach-button.tsx"

/** Questions that a bot could not answer, those asked most often first, each one click away from its answer. */
export function UnansweredList({
  questions,
  teach,
  dismiss,
}: {
  questions: UnansweredQuestion[]
  /** Absent where the reader may not change anything. */
  teach?: TeachFormAction | undefined
  dismiss: (id: string) => Promise<string | undefined>
}) {
  const { unanswered } = words.taughtAnswers
  const languages: Record<string, string> = words.bots.languages
  return (
    <ul aria-label={unanswered.list} className="divide-y rounded-panel border">
      {questions.map(({ id, question, count, lastAskedAt, language, conversationId, reason }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <div className="grid min-w-0 flex-1 basis-72 gap-0.5">
            <h3 className="line-clamp-3 max-w-[72ch] break-words font-medium text-13">{question}</h3>
            <p className="flex flex-wrap gap-x-1.5 text-12 text-muted tabular-nums">
              <span>{unanswered.asked(count)},</span>
              <span>
                {unanswered.last} <RelativeTime at={lastAskedAt.toISOString()} />
              </span>
              <span aria-hidden>·</span>
              <span>{languages[language] ?? language}</span>
              <span aria-hidden>·</span>
              <span>{unanswered.reasons[reason]}</span>
              {conversationId && (
                <>
                  <span aria-hidden>·</span>
                  <Link
                    href={`/conversations/${conversationId}`}
                    aria-label={unanswered.readThis(question)}
                    className="rounded-mark underline underline-offset-4 hover:text-text"
                  >
                    {unanswered.read}
                  </Link>
                </>
              )}
            </p>
          </div>
          {teach && (
            <div className="flex gap-0.5">
              <TeachButton action={teach} draft={{ question, answer: "" }} />
              <DismissButton id={id} question={question} dismiss={dismiss} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
