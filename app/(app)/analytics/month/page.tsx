import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { DigestSwitch } from "#components/analytics/digest-switch.tsx"
import { monthQuery, monthsUpTo } from "#components/month-report/month-address.ts"
import { MonthChoice } from "#components/month-report/month-choice.tsx"
import { MonthSheet } from "#components/month-report/month-sheet.tsx"
import { Page } from "#components/shell/page.tsx"
import { PrintButton } from "#components/ui/print-button.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { monthReport, wantsDigest } from "#lib/domain/analytics/analytics.ts"
import { chooseDigest } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.monthReport.name
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A month of the account, to read, print and show to others. */
export default async function MonthPage({ searchParams }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind === "platform") notFound()
  const query = monthQuery(await searchParams)
  const [report, { brand }, digest] = await Promise.all([
    monthReport(ctx, { month: query.month }),
    currentHost(),
    wantsDigest(ctx, { of: "month" }),
  ])
  return (
    <Page
      width="text"
      title={words.monthReport.name}
      purpose={
        <Link href="/analytics" className="rounded-mark underline-offset-4 hover:underline">
          {words.analytics.title}
        </Link>
      }
      action={<PrintButton />}
    >
      <div className="grid grid-cols-1 gap-6">
        <MonthChoice path="/analytics/month" query={query} months={monthsUpTo(new Date())} />
        <MonthSheet report={report} name={ctx.account.name} brand={brand} minutes={query.minutes} />
        {digest !== null && (
          <div className="print:hidden">
            <DigestSwitch
              texts={words.monthReport.mail}
              on={digest}
              choose={chooseDigest.bind(null, "month")}
            />
          </div>
        )}
      </div>
    </Page>
  )
}
