import type { Metadata } from "next"
import { notFound } from "next/navigation"
import {
  type AnalyticsQuery,
  analyticsAddress,
  analyticsQuery,
  conversationsBehind,
  daysOfPreset,
  exportAddress,
} from "#components/analytics/analytics-address.ts"
import { AnalyticsFilters } from "#components/analytics/analytics-filters.tsx"
import { DigestSwitch } from "#components/analytics/digest-switch.tsx"
import { FigureTiles } from "#components/analytics/figure-tiles.tsx"
import { formatDate } from "#components/analytics/formats.ts"
import { KnowledgeUse } from "#components/analytics/knowledge-use.tsx"
import { Meanings } from "#components/analytics/meanings.tsx"
import { NothingYet } from "#components/analytics/nothing-yet.tsx"
import { Topics, TopQuestions, Unanswered } from "#components/analytics/questions.tsx"
import { Splits } from "#components/analytics/splits.tsx"
import { Trends } from "#components/analytics/trends.tsx"
import { ChartFrame } from "#components/charts/chart-frame.tsx"
import { HeatMap } from "#components/charts/heat-map.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { readReport, wantsDigest } from "#lib/domain/analytics/analytics.ts"
import type { Report } from "#lib/domain/analytics/schema.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { VISITOR_CHANNELS } from "#lib/domain/integrations/schema.ts"
import { chooseDigest } from "./actions.ts"
import { countBehind } from "./count-behind.ts"

export const metadata: Metadata = {
  get title() {
    return words.analytics.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AnalyticsPage({ searchParams }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind === "platform") notFound()
  const query = analyticsQuery(await searchParams)
  const { from, to, bot, channel } = query
  const [report, { bots }, digest, counts] = await Promise.all([
    readReport(ctx, { from, to, ...(bot && { botId: bot }), ...(channel && { channel }) }),
    pageOfBots(ctx, { perPage: 100 }),
    wantsDigest(ctx, { of: "week" }),
    countBehind(ctx, query),
  ])
  const { title, purpose, exportJson } = words.analytics
  const isEmpty = report.now.conversations + report.now.messages === 0
  return (
    <Page
      title={title}
      purpose={purpose}
      action={
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/analytics/month">{words.monthReport.name}</ButtonLink>
          <a href={exportAddress(query)} download className={buttonStyle({})}>
            {exportJson}
          </a>
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-8">
        <div className="grid gap-2">
          <AnalyticsFilters
            query={query}
            bots={bots}
            channels={VISITOR_CHANNELS.map(({ name, label }) => ({ value: name, label }))}
          />
          <Notes report={report} />
        </div>
        {isEmpty ? (
          <Nothing query={query} botId={bots[0]?.id} />
        ) : (
          <Figures report={report} query={query} counts={counts} />
        )}
        {digest !== null && (
          <DigestSwitch texts={words.analytics.digest} on={digest} choose={chooseDigest.bind(null, "week")} />
        )}
        <Meanings />
      </div>
    </Page>
  )
}

function Notes({ report: { range, isComplete } }: { report: Report }) {
  const analytics = words.analytics
  return (
    <p className="text-12 text-muted">
      {analytics.comparedWith(formatDate(range.before.from), formatDate(range.before.to))} {analytics.utc}
      {!isComplete && ` ${analytics.counting}`}
    </p>
  )
}

function Figures({
  report,
  query,
  counts,
}: {
  report: Report
  query: AnalyticsQuery
  counts: Awaited<ReturnType<typeof countBehind>>
}) {
  const { from, to, bot, channel } = query
  const { hours } = words.analytics
  return (
    <>
      <FigureTiles
        report={report}
        behind={(only) => conversationsBehind({ from, to }, { bot, channel, ...only })}
        counts={counts}
      />
      <Trends report={report} query={query} />
      <ChartFrame
        title={hours.title}
        csv={exportAddress(query, "hours")}
        chart={<HeatMap hours={report.hours} />}
        table={<HeatMap hours={report.hours} numbers />}
      />
      <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="grid min-w-0 grid-cols-1 content-start gap-8">
          <TopQuestions report={report} query={query} />
          <KnowledgeUse report={report} query={query} />
        </div>
        <div className="grid min-w-0 grid-cols-1 content-start gap-8">
          <Unanswered report={report} query={query} />
          <Topics report={report} query={query} />
          <Splits report={report} query={query} />
        </div>
      </div>
    </>
  )
}

function Nothing({ query, botId }: { query: AnalyticsQuery; botId: string | undefined }) {
  const year = analyticsAddress({ ...query, range: "year", ...daysOfPreset("year") })
  return (
    <NothingYet
      install={botId ? `/bots/${botId}/channels?part=install` : "/bots/new"}
      all={query.range === "year" ? undefined : year}
    />
  )
}
