import { formatCount, formatDay } from "#components/analytics/formats.ts"
import * as words from "#components/words/words.ts"
import type { Point } from "#lib/domain/analytics/schema.ts"

/** Conversations by the day as bars, drawn by the server so that they print as they stand. */
export function DayBars({ title, points }: { title: string; points: Point[] }) {
  const most = Math.max(1, ...points.map(({ conversations }) => conversations))
  const [first, last] = [points[0], points.at(-1)]
  return (
    <figure className="grid gap-2">
      <figcaption className="flex items-baseline justify-between gap-3">
        <span className="font-medium text-14">{title}</span>
        <span className="text-12 text-muted">{words.monthReport.most(formatCount(most))}</span>
      </figcaption>
      <ol className="flex h-24 items-end gap-px border-b">
        {points.map(({ day, conversations }) => (
          <li
            key={day}
            className="min-h-px flex-1 rounded-t-mark bg-accent print:[print-color-adjust:exact]"
            style={{ height: `${(100 * conversations) / most}%` }}
            title={`${formatDay(day)}: ${formatCount(conversations)}`}
          >
            <span className="sr-only">
              {formatDay(day)}: {formatCount(conversations)}
            </span>
          </li>
        ))}
      </ol>
      {first && last && (
        <p aria-hidden className="flex justify-between text-12 text-muted">
          <span>{formatDay(first.day)}</span>
          <span>{formatDay(last.day)}</span>
        </p>
      )}
    </figure>
  )
}
