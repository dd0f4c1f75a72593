import Link from "next/link"
import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Report } from "#lib/domain/analytics/schema.ts"
import { formatChange, formatShare, formatShort, formatWait } from "./formats.ts"

interface Tile {
  name: string
  value: string
  detail?: ReactNode
  /** "+12%", and whether that is good news; undefined: neither good nor bad. */
  change: string | null
  isBetter?: boolean | undefined
  href?: string | undefined
}

/** The figures of a period beside those of the one before. */
export function FigureTiles({ report, behind }: { report: Report; behind: (wants?: "person") => string }) {
  const analytics = words.analytics
  return (
    <section aria-label={analytics.figures}>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border bg-border md:grid-cols-3 xl:grid-cols-5">
        {tilesOf(report, behind).map((tile) => (
          <TileCell key={tile.name} {...tile} />
        ))}
      </dl>
    </section>
  )
}

function TileCell({ name, value, detail, change, isBetter, href }: Tile) {
  const analytics = words.analytics
  return (
    <div className="grid content-start gap-0.5 bg-background p-4 max-md:p-3">
      <dt className="truncate text-12 text-muted">{name}</dt>
      <dd className="flex items-baseline gap-2">
        <span className="font-semibold text-20 tabular-nums">
          {href ? (
            <Link href={href} className="rounded-mark hover:underline">
              {value}
            </Link>
          ) : (
            value
          )}
        </span>
        {change && (
          <span
            className={cn(
              "text-12 tabular-nums",
              isBetter === undefined ? "text-muted" : isBetter ? "text-success" : "text-danger",
            )}
          >
            {change}
            <span className="sr-only"> {analytics.change}</span>
          </span>
        )}
      </dd>
      <dd className="min-h-4 truncate text-12 text-muted">{detail}</dd>
    </div>
  )
}

type Better = "more" | "less"
const isGood = (now: number, before: number, better: Better) => (better === "more") === now > before

/** A number against the one before; better is more, or less, where that is said. */
function compared(now: number, before: number, better?: Better) {
  const change = formatChange(now, before)
  return { change, isBetter: change && better ? isGood(now, before, better) : undefined }
}

/** The same of a part of a whole, in points of a hundred; nothing where there was no whole. */
function comparedParts(now: [number, number], before: [number, number], better: Better) {
  const [share, earlier] = [now, before].map(([part, whole]) =>
    Math.round((whole ? part / whole : 0) * 100),
  ) as [number, number]
  if (!now[1] || !before[1] || share === earlier) return { change: null }
  return {
    change: words.analytics.points(share - earlier),
    isBetter: isGood(share, earlier, better),
  }
}

function tilesOf({ now, before, waits, waitsBefore }: Report, behind: (wants?: "person") => string): Tile[] {
  const { names, ...analytics } = words.analytics
  const [answers, answersBefore] = [now, before].map((of) => of.answered + of.notFound + of.other) as [
    number,
    number,
  ]
  const rated = now.good + now.bad
  return [
    {
      name: names.conversations,
      value: formatShort(now.conversations),
      href: behind(),
      ...compared(now.conversations, before.conversations),
    },
    { name: names.visitors, value: formatShort(now.visitors), ...compared(now.visitors, before.visitors) },
    { name: names.messages, value: formatShort(now.messages), ...compared(now.messages, before.messages) },
    {
      name: names.answered,
      value: answers ? formatShare(now.answered, answers) : analytics.none,
      detail: answers > 0 && analytics.ofAnswers(formatShort(now.answered), formatShort(answers)),
      ...comparedParts([now.answered, answers], [before.answered, answersBefore], "more"),
    },
    {
      name: names.notFound,
      value: answers ? formatShare(now.notFound, answers) : analytics.none,
      detail: answers > 0 && analytics.ofAnswers(formatShort(now.notFound), formatShort(answers)),
      ...comparedParts([now.notFound, answers], [before.notFound, answersBefore], "less"),
    },
    {
      name: names.resolved,
      value: now.over ? formatShare(now.resolved, now.over) : analytics.none,
      detail: now.over > 0 && analytics.ofOver(formatShort(now.resolved), formatShort(now.over)),
      ...comparedParts([now.resolved, now.over], [before.resolved, before.over], "more"),
    },
    {
      name: names.handedOver,
      value: now.conversations ? formatShare(now.handedOver, now.conversations) : analytics.none,
      detail:
        now.conversations > 0 &&
        analytics.ofConversations(formatShort(now.handedOver), formatShort(now.conversations)),
      href: now.handedOver ? behind("person") : undefined,
      ...comparedParts(
        [now.handedOver, now.conversations],
        [before.handedOver, before.conversations],
        "less",
      ),
    },
    {
      name: names.feedback,
      value: rated ? formatShare(now.good, rated) : analytics.none,
      detail: rated > 0 && analytics.goodOf(now.good, now.bad),
      ...comparedParts([now.good, rated], [before.good, before.good + before.bad], "more"),
    },
    {
      name: names.wait,
      value: waits ? formatWait(waits.median) : analytics.none,
      detail: waits && analytics.nineOfTen(formatWait(waits.p90)),
      ...compared(waits?.median ?? 0, waitsBefore?.median ?? 0, "less"),
    },
    { name: names.tokens, value: formatShort(now.tokens), ...compared(now.tokens, before.tokens) },
  ]
}
