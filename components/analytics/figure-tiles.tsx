import Link from "next/link"
import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Report } from "#lib/domain/analytics/schema.ts"
import type { Behind } from "./analytics-address.ts"
import { formatChange, formatCount, formatShare, formatShort, formatWait } from "./formats.ts"

interface Tile {
  name: string
  value: string
  detail?: ReactNode
  /** "+12%", and whether that is good news; undefined: neither good nor bad. */
  change: string | null
  isBetter?: boolean | undefined
  /** Of as many conversations as the value says. */
  href?: string | undefined
  /** Conversations behind it where the value counts something else. */
  links?: Counted[]
}

/** A list of conversations, in words with its number. */
interface Counted {
  text: string
  href: string
}
/** How many conversations a list has; `isMore`: more than that. */
export interface Count {
  total: number
  isMore: boolean
}

interface Props {
  report: Report
  /** Where the conversations behind a figure are. */
  behind: (only?: Behind) => string
  /** How many these are of those figures that count answers and ratings. */
  counts: { notFound: Count; good: Count; bad: Count }
}

/** The figures of a period beside those of the one before. */
export function FigureTiles(props: Props) {
  const analytics = words.analytics
  return (
    <section aria-label={analytics.figures}>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border bg-border md:grid-cols-3 xl:grid-cols-5">
        {tilesOf(props).map((tile) => (
          <TileCell key={tile.name} {...tile} />
        ))}
      </dl>
    </section>
  )
}

function TileCell({ name, value, detail, change, isBetter, href, links = [] }: Tile) {
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
      {links.map(({ text, href }) => (
        <dd key={href} className="truncate text-12">
          <Link href={href} className="rounded-mark text-muted underline underline-offset-2 hover:text-text">
            {text}
          </Link>
        </dd>
      ))}
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

/** None where there are none. */
const counted = (
  { total, isMore }: Count,
  text: (n: string, isOne: boolean) => string,
  href: string,
): Counted[] =>
  total
    ? [{ text: text(isMore ? `${formatCount(total)}+` : formatCount(total), total === 1 && !isMore), href }]
    : []

function tilesOf({ report: { now, before, waits, waitsBefore }, behind, counts }: Props): Tile[] {
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
      links: counted(counts.notFound, analytics.inConversations, behind({ unanswered: "yes" })),
      ...comparedParts([now.notFound, answers], [before.notFound, answersBefore], "less"),
    },
    {
      name: names.resolved,
      value: now.over ? formatShare(now.resolved, now.over) : analytics.none,
      detail: now.over > 0 && analytics.ofOver(formatShort(now.resolved), formatShort(now.over)),
      href: now.resolved ? behind({ outcome: "resolved" }) : undefined,
      ...comparedParts([now.resolved, now.over], [before.resolved, before.over], "more"),
    },
    {
      name: names.handedOver,
      value: now.conversations ? formatShare(now.handedOver, now.conversations) : analytics.none,
      detail:
        now.conversations > 0 &&
        analytics.ofConversations(formatShort(now.handedOver), formatShort(now.conversations)),
      href: now.handedOver ? behind({ wants: "person" }) : undefined,
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
      links: [
        ...counted(counts.good, analytics.goodIn, behind({ feedback: "good" })),
        ...counted(counts.bad, analytics.badIn, behind({ feedback: "bad" })),
      ],
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
