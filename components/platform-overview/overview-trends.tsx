import { formatCount, formatDate, formatDay } from "#components/analytics/formats.ts"
import { ChartFrame } from "#components/charts/chart-frame.tsx"
import { LineChart } from "#components/charts/line-chart.tsx"
import type { Series } from "#components/charts/plot.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { InstallDay } from "#lib/domain/platform/schema.ts"

/** The last 30 days of the install: what was said, and what failed. A point leads to what was done here on its day. */
export function OverviewTrends({ days }: { days: InstallDay[] }) {
  const texts = words.platform.overview
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 md:grid-cols-2">
      <Trend
        title={texts.charts.messages}
        days={days}
        series={[
          seriesOf(days, "messages", words.analytics.now, "accent"),
          { ...seriesOf(days, "messagesBefore", words.analytics.before, "faint"), dashed: true },
        ]}
      />
      <Trend
        title={texts.charts.failures}
        days={days}
        series={[
          seriesOf(days, "failedAnswers", texts.short.failedAnswers, "bad"),
          seriesOf(days, "failedDeliveries", texts.short.failedDeliveries, "second"),
        ]}
      />
    </div>
  )
}

function seriesOf(
  days: InstallDay[],
  figure: Exclude<keyof InstallDay, "day">,
  name: string,
  tone: Series["tone"],
): Series {
  const values = days.map((day) => day[figure])
  return { name, tone, values, total: values.reduce((sum, value) => sum + value, 0) }
}

function Trend({ title, days, series }: { title: string; days: InstallDay[]; series: Series[] }) {
  const analytics = words.analytics
  const points = days.map(({ day }, index) => {
    const parts = series.map(({ name, values }) => `${name} ${formatCount(values[index] ?? 0)}`).join(", ")
    const label = formatDay(day)
    return {
      label,
      spoken: words.platform.overview.point(label, parts),
      href: `/platform/audit?from=${day}&to=${day}`,
    }
  })
  return (
    <ChartFrame
      title={title}
      chart={<LineChart label={title} hint={words.platform.overview.hint} points={points} series={series} />}
      table={
        <Table label={title}>
          <TableHeader>
            <tr>
              <TableHead>{analytics.day}</TableHead>
              {series.map(({ name }) => (
                <TableHead key={name} className="text-right">
                  {name}
                </TableHead>
              ))}
            </tr>
          </TableHeader>
          <TableBody>
            {days.map(({ day }, index) => (
              <TableRow key={day} className="max-md:min-h-9">
                <TableCell phone="title">{formatDate(day)}</TableCell>
                {series.map(({ name, values }) => (
                  <TableCell key={name} phone="action" className="text-right tabular-nums max-md:w-16">
                    {formatCount(values[index] ?? 0)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      }
    />
  )
}
