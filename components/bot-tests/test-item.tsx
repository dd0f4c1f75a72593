import { ChevronRight } from "lucide-react"
import type { ReactNode } from "react"
import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { ComparedResult } from "#lib/domain/bot-tests/schema.ts"

const TONES = {
  fixed: "success",
  broken: "danger",
  answer: "info",
  sources: "info",
  new: "neutral",
  same: "neutral",
} as const

/** A test question with what the bot said to it; opened, its expectation, the answer, and the answer before. */
export function TestItem({
  question,
  phrases,
  sourceName,
  result,
  actions,
}: {
  question: string
  phrases: string[]
  sourceName: string | null
  result: ComparedResult | undefined
  actions?: ReactNode
}) {
  const botTests = words.botTests
  const change = result?.change
  return (
    <li>
      <details className="group/test">
        <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-13 hover:bg-surface focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 stroke-[1.75] text-muted transition-transform group-open/test:rotate-90"
          />
          <h3 className="min-w-0 flex-1 basis-52 break-words font-medium">{question}</h3>
          <span className="flex gap-1.5">
            {change && change !== "same" && change !== "new" && (
              <Badge tone={TONES[change]}>{botTests.changes[change]}</Badge>
            )}
            <Badge tone={result ? (result.passed ? "success" : "danger") : "neutral"} dot>
              {result ? (result.passed ? botTests.passed : botTests.failed) : botTests.notAsked}
            </Badge>
          </span>
        </summary>
        <div className="grid grid-cols-1 gap-4 px-4 pt-1 pb-4 text-13 sm:pl-11">
          <p className="flex flex-wrap items-center gap-1.5">
            <span className="text-muted">{phrases.length > 0 ? botTests.expects : botTests.quotesOnly}</span>
            {phrases.map((phrase) => (
              <Badge key={phrase} tone={result?.missing.includes(phrase) ? "danger" : "neutral"}>
                {phrase}
              </Badge>
            ))}
            {sourceName !== null && (
              <>
                {phrases.length > 0 && <span className="text-muted">{botTests.quotes}</span>}
                <Badge tone={result?.lacksSource ? "danger" : "neutral"}>{sourceName}</Badge>
              </>
            )}
          </p>
          {result && (
            <>
              {!result.passed && (
                <p className="text-danger">
                  {result.error ??
                    `${botTests.missing}: ${[...result.missing, ...(result.lacksSource ? [botTests.missingSource] : [])].join(", ")}`}
                </p>
              )}
              <Said title={botTests.answer} {...result} />
              {result.before && result.change !== "same" && (
                <Said title={botTests.answerBefore} {...result.before} faint />
              )}
            </>
          )}
          {actions}
        </div>
      </details>
    </li>
  )
}

/** An answer with its sources. */
const Said = ({
  title,
  answer,
  sources,
  faint = false,
}: Pick<ComparedResult, "answer" | "sources"> & { title: string; faint?: boolean }) => (
  <div className="grid max-w-[72ch] gap-1">
    <h4 className="text-12 text-muted">{title}</h4>
    <p className={faint ? "whitespace-pre-wrap break-words text-muted" : "whitespace-pre-wrap break-words"}>
      {answer || words.botTests.noAnswer}
    </p>
    <p className="text-12 text-muted">
      {words.botTests.sources}: {sources.map(({ name }) => name).join(", ") || words.botTests.none}
    </p>
  </div>
)
