import type { ReactNode } from "react"
import { formatChange, formatCount, formatDate, formatShare } from "#components/analytics/formats.ts"
import type { Brand } from "#components/brand/brand.ts"
import { Logo } from "#components/brand/logo.tsx"
import { monthText } from "#components/usage/formats.ts"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import { hoursSaved } from "#lib/core/hours-saved.ts"
import type { Figures, MonthReport } from "#lib/domain/analytics/schema.ts"
import { DayBars } from "./day-bars.tsx"

/** Rows of a list. */
const MOST = 5

interface Props {
  report: MonthReport
  /** Whose month it is. */
  name: string
  brand: Brand
  /** That a person takes for a question that the bot answered. */
  minutes: number
}

/** A month as it is read and printed: one sheet in the agency's brand. */
export function MonthSheet({ report: { report, before, ...month }, name, brand, minutes }: Props) {
  const texts = words.monthReport
  const { now } = report
  const title = texts.title(monthText(month.month))
  return (
    <article
      aria-label={title}
      data-sheet
      className="grid gap-8 rounded-panel border p-6 md:p-10 print:gap-6 print:border-0 print:p-0"
    >
      <header className="flex flex-wrap items-start justify-between gap-6">
        <div className="grid gap-1">
          <p className="font-semibold text-20">{title}</p>
          <p className="text-14 text-muted">
            {name}
            {month.isRunning && `, ${texts.upTo(formatDate(month.to))}`}
          </p>
        </div>
        <Logo brand={brand} className="text-16" />
      </header>
      {now.conversations + now.messages === 0 ? (
        <p className="border-y py-6 text-14">{texts.quiet}</p>
      ) : (
        <>
          <Tiles now={now} before={before} minutes={minutes} />
          <DayBars title={texts.days} points={report.series} />
          <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 print:grid-cols-2">
            <List title={texts.asked} empty={words.analytics.questions.empty}>
              {report.questions.slice(0, MOST).map(({ text, count }) => ({ text, count }))}
            </List>
            <List title={texts.unknown} text={texts.unknownText} empty={words.analytics.unanswered.empty}>
              {report.unanswered.slice(0, MOST).map(({ question, count }) => ({ text: question, count }))}
            </List>
          </div>
        </>
      )}
      <Changes {...month.knowledge} />
      <p className="border-t pt-4 text-12 text-muted">
        {texts.how(minutes)} {words.analytics.utc}
      </p>
    </article>
  )
}

function Tiles({ now, before, minutes }: { now: Figures; before: Figures; minutes: number }) {
  const texts = words.monthReport
  const { names, ofAnswers, goodOf } = words.analytics
  const answers = ({ answered, notFound, other }: Figures) => answered + notFound + other
  const hours = hoursSaved(now.answered, minutes)
  const tiles = [
    {
      name: names.conversations,
      value: formatCount(now.conversations),
      change: [now.conversations, before.conversations],
    },
    { name: names.visitors, value: formatCount(now.visitors), change: [now.visitors, before.visitors] },
    {
      name: names.answered,
      value: answers(now) ? formatShare(now.answered, answers(now)) : words.analytics.none,
      detail: answers(now) > 0 && ofAnswers(formatCount(now.answered), formatCount(answers(now))),
    },
    {
      name: texts.saved,
      value: texts.hours(hours.toLocaleString(locale(), { maximumFractionDigits: hours < 10 ? 1 : 0 })),
      change: [now.answered, before.answered],
    },
    {
      name: names.handedOver,
      value: formatCount(now.handedOver),
      detail: now.good + now.bad > 0 && `${names.feedback}: ${goodOf(now.good, now.bad)}`,
    },
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 border-y py-5 sm:grid-cols-5 print:grid-cols-5">
      {tiles.map(({ name, value, change, detail }) => (
        <div key={name} className="grid content-start gap-0.5">
          <dt className="text-12 text-muted">{name}</dt>
          <dd className="font-semibold text-20 tabular-nums">{value}</dd>
          <dd className="text-12 text-muted">{detail || (change && changeText(change[0], change[1]))}</dd>
        </div>
      ))}
    </dl>
  )
}

function changeText(now = 0, before = 0): string | null {
  const change = formatChange(now, before)
  return change && words.monthReport.change(change)
}

function List({
  title,
  text,
  empty,
  children,
}: {
  title: string
  text?: string
  empty: string
  children: { text: string; count: number }[]
}) {
  return (
    <section className="grid grid-cols-1 content-start gap-2">
      <h2 className="font-medium text-14">{title}</h2>
      {children.length === 0 ? (
        <p className="text-13 text-muted">{empty}</p>
      ) : (
        <ol className="divide-y border-y text-13">
          {children.map(({ text, count }) => (
            <li key={text} className="flex justify-between gap-3 py-2">
              <span className="[overflow-wrap:anywhere]">{text}</span>
              <span className="text-muted tabular-nums">{formatCount(count)}</span>
            </li>
          ))}
        </ol>
      )}
      {text && children.length > 0 && <p className="text-12 text-muted">{text}</p>}
    </section>
  )
}

function Changes({ sources, some, reread, taught }: MonthReport["knowledge"]): ReactNode {
  const { changes } = words.monthReport
  const names = new Intl.ListFormat(locale(), { type: "conjunction" })
  const lines = [
    sources > 0 &&
      changes.sources(sources, names.format(some.map(({ name }) => name)), sources > some.length),
    reread > 0 && changes.reread(reread),
    taught > 0 && changes.taught(taught),
  ].filter((line) => line !== false)
  return (
    <section className="grid gap-2">
      <h2 className="font-medium text-14">{changes.title}</h2>
      {lines.length === 0 ? (
        <p className="text-13 text-muted">{changes.none}</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-4 text-13">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
