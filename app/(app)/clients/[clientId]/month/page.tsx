import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { monthQuery, monthsUpTo } from "#components/month-report/month-address.ts"
import { MonthChoice } from "#components/month-report/month-choice.tsx"
import { MonthSheet } from "#components/month-report/month-sheet.tsx"
import { Page } from "#components/shell/page.tsx"
import { PrintButton } from "#components/ui/print-button.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { isId } from "#lib/core/ids.ts"
import { monthOfClient, pageOfClients } from "#lib/domain/clients/clients.ts"

export const metadata: Metadata = {
  get title() {
    return words.monthReport.name
  },
}

interface Props {
  params: Promise<{ clientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A month of one of the agency's clients, to read, print and hand over. */
export default async function ClientMonthPage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  const { clientId: id } = await params
  if (ctx.account.kind !== "partner" || !isId(id)) notFound()
  const {
    clients: [client],
  } = await pageOfClients(ctx, { id })
  if (!client) notFound()
  const query = monthQuery(await searchParams)
  const [report, { brand }] = await Promise.all([
    monthOfClient(ctx, id, { month: query.month }),
    currentHost(),
  ])
  const name = client.name || words.clients.unnamed
  return (
    <Page
      width="text"
      title={words.monthReport.name}
      purpose={
        <Link href={`/clients/${id}`} className="rounded-mark underline-offset-4 hover:underline">
          {name}
        </Link>
      }
      action={<PrintButton />}
    >
      <div className="grid grid-cols-1 gap-6">
        <MonthChoice path={`/clients/${id}/month`} query={query} months={monthsUpTo(new Date())} />
        <MonthSheet report={report} name={name} brand={brand} minutes={query.minutes} />
      </div>
    </Page>
  )
}
