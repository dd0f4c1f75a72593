import { Download } from "lucide-react"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { billingAddress, billingQuery } from "#components/billing/billing-address.ts"
import { BillingSums } from "#components/billing/billing-sums.tsx"
import { InvoiceTable } from "#components/billing/invoice-table.tsx"
import { StateFilter } from "#components/billing/state-filter.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { FilterChips } from "#components/ui/filter-chips.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { billingSums, getBilling, pageOfInvoices } from "#lib/domain/billing/billing.ts"
import { pageOfClients } from "#lib/domain/clients/clients.ts"
import { billingTabs } from "./billing-tabs.ts"

export const metadata: Metadata = {
  get title() {
    return words.billing.title
  },
}

const PER_PAGE = 25

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What an agency's clients were charged, and whether they have paid. */
export default async function BillingPage({ searchParams }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const query = billingQuery(await searchParams)
  const { state, client, page = 1 } = query
  const filter = { ...(state && { state }), ...(client && { clientId: client }) }
  const [billing, sums, { invoices, total }, named] = await Promise.all([
    getBilling(ctx, {}),
    billingSums(ctx, {}),
    pageOfInvoices(ctx, { ...filter, page, perPage: PER_PAGE }),
    client ? pageOfClients(ctx, { id: client }) : null,
  ])
  const { title, purpose, off, none, nothing, export: download, columns } = words.billing
  const isFiltered = Boolean(state || client)
  const isEmpty = total === 0 && !isFiltered
  const clientName = named?.clients[0]?.name || invoices[0]?.clientName || words.clients.unnamed
  const before = (page - 1) * PER_PAGE
  return (
    <Page
      title={title}
      purpose={purpose}
      tabs={billingTabs()}
      action={
        !isEmpty && (
          <ButtonLink
            href={billingAddress({ state, client }, "/api/billing/invoices")}
            download
            prefetch={false}
          >
            <Download aria-hidden />
            {download}
          </ButtonLink>
        )
      }
    >
      {isEmpty ? (
        <EmptyState
          drawing={<Drawing of="plans" />}
          title={billing.mode === "off" ? off.title : none.title}
          text={billing.mode === "off" ? off.text : none.text}
          action={
            billing.mode === "off" ? (
              <ButtonLink href="/billing/settings" variant="primary">
                {off.action}
              </ButtonLink>
            ) : (
              <ButtonLink href="/plans">{none.action}</ButtonLink>
            )
          }
        />
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {sums.length > 0 && <BillingSums sums={sums} />}
          <StateFilter state={state} client={client} />
          {client && (
            <FilterChips
              chips={[{ name: columns.client, value: clientName, without: billingAddress({ state }) }]}
              clear="/billing"
            />
          )}
          {invoices.length > 0 ? (
            <div>
              <InvoiceTable invoices={invoices} path="/billing" client />
              <Pagination
                previous={page > 1 ? billingAddress({ ...query, page: page - 1 }) : undefined}
                next={
                  before + invoices.length < total ? billingAddress({ ...query, page: page + 1 }) : undefined
                }
                summary={words.conversations.range(before + 1, before + invoices.length, total)}
              />
            </div>
          ) : total > 0 ? (
            <PastEnd first={billingAddress({ state, client })} />
          ) : (
            <EmptyState
              drawing={<Drawing of="plans" />}
              title={nothing.title}
              text={nothing.text}
              action={<ButtonLink href="/billing">{nothing.action}</ButtonLink>}
            />
          )}
        </div>
      )}
    </Page>
  )
}
