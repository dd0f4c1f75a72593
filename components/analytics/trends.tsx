import Link from "next/link"
import { ChartFrame } from "#components/charts/chart-frame.tsx"
import { type ChartPoint, LineChart } from "#components/charts/line-chart.tsx"
import type { Series } from "#components/charts/plot.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { Figures, Report } from "#lib/domain/analytics/schema.ts"
import { type AnalyticsQuery, type Behind, conversationsBehind, exportAddress } from "./analytics-address.ts"
import { formatCount, formatDate, formatDay, formatMonth } from "./formats.ts"

type Tone = Series["tone"]
/** What a chart draws: each figure in its tone, beside the period before where there is one figure alone. */
const CHARTS: Record<keyof typeof words.analytics.charts, [keyof Figures, Tone][]> = {
  conversations: [["conversations", "accent"]],
  visitors: [["visitors", "accent"]],
  answers: [
    ["answered", "accent"],
    ["notFound", "bad"],
  ],
  outcomes: [
    ["resolved", "accent"],
    ["handedOver", "second"],
  ],
  messages: [["messages", "accent"]],
  feedback: [
    ["good", "accent"],
    ["bad", "bad"],
  ],
}

/** Of which conversations a figure tells; those that are missing have no list of their own. */
const BEHIND: Partial<Record<keyof Figures, Behind>> = {
  conversations: {},
  notFound: { unanswered: "yes" },
  resolved: { outcome: "resolved" },
  handedOver: { wants: "person" },
  good: { feedback: "good" },
  bad: { feedback: "bad" },
}

/** What happened by day or month, as small charts of one size. */
export function Trends({ report, query }: { report: Report; query: AnalyticsQuery }) {
  const { charts } = words.analytics
  const names = Object.keys(CHARTS) as (keyof typeof CHARTS)[]
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
      {names.map((name) => (
        <Trend
          key={name}
          title={charts[name]}
          figures={CHARTS[name]}
          only={name === "feedback" ? { feedback: "rated" } : {}}
          report={report}
          query={query}
        />
      ))}
    </div>
  )
}

interface Props {
  title: string
  figures: [keyof Figures, Tone][]
  /** Of which conversations a point tells. */
  only: Behind
  report: Report
  query: AnalyticsQuery
}

function Trend({ title, figures, only, report, query }: Props) {
  const series = seriesOf(report, figures)
  return (
    <ChartFrame
      title={title}
      csv={exportAddress(query, "days")}
      chart={
        <LineChart
          label={title}
          hint={words.analytics.hint}
          points={pointsOf(report, series, { bot: query.bot, channel: query.channel, ...only })}
          series={series}
        />
      }
      table={<TrendTable title={title} figures={figures} report={report} series={series} query={query} />}
    />
  )
}

function seriesOf({ series, seriesBefore, now, before }: Report, figures: [keyof Figures, Tone][]): Series[] {
  const names = words.analytics
  const [first] = figures
  const isAlone = figures.length === 1
  const own: Series[] = figures.map(([figure, tone]) => ({
    name: isAlone ? names.now : (names.short[figure] ?? figure),
    tone,
    values: series.map((point) => point[figure]),
    total: now[figure],
  }))
  if (!isAlone || !first) return own
  const values = series.map((_, index) => seriesBefore[index]?.[first[0]] ?? null)
  return [...own, { name: names.before, tone: "faint", dashed: true, values, total: before[first[0]] }]
}

const nameOf = (report: Report, day: string) =>
  report.range.unit === "day" ? formatDay(day) : formatMonth(day)

function pointsOf(report: Report, series: Series[], behind: Behind): ChartPoint[] {
  return report.series.map(({ day }, index) => {
    const parts = series.map(({ name, values }) => `${name} ${formatCount(values[index] ?? 0)}`).join(", ")
    const label = nameOf(report, day)
    return {
      label,
      spoken: words.analytics.point(label, parts),
      href: conversationsBehind(daysOfPoint(report, index), behind),
    }
  })
}

/** A point's days: one, or those of its month within the range. */
function daysOfPoint({ range, series }: Report, index: number): { from: string; to: string } {
  const day = series[index]?.day ?? range.from
  if (range.unit === "day") return { from: day, to: day }
  const [year = 0, month = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { from: day < range.from ? range.from : day, to: last > range.to ? range.to : last }
}

function TrendTable({
  title,
  figures,
  report,
  series,
  query: { bot, channel },
}: Omit<Props, "only"> & { series: Series[] }) {
  const analytics = words.analytics
  const isDay = report.range.unit === "day"
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{isDay ? analytics.day : analytics.month}</TableHead>
          {series.map(({ name }) => (
            <TableHead key={name} className="text-right">
              {name}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {report.series.map(({ day }, index) => (
          <TableRow key={day} className="max-md:min-h-9">
            <TableCell phone="title">{isDay ? formatDate(day) : formatMonth(day)}</TableCell>
            {series.map(({ name, values }, at) => {
              const figure = figures[at]?.[0]
              const only = figure && BEHIND[figure]
              const n = values[index] ?? 0
              return (
                <TableCell key={name} phone="action" className="text-right tabular-nums max-md:w-16">
                  {only && n > 0 ? (
                    <Link
                      href={conversationsBehind(daysOfPoint(report, index), { bot, channel, ...only })}
                      className="rounded-mark hover:underline"
                    >
                      {formatCount(n)}
                    </Link>
                  ) : (
                    formatCount(n)
                  )}
                </TableCell>
              )
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
