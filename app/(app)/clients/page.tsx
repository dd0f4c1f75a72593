import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ClientTable } from "#components/clients/client-table.tsx"
import { clientsAddress, clientsQuery } from "#components/clients/clients-address.ts"
import { CreateClient } from "#components/clients/create-client.tsx"
import { NeedsFilter } from "#components/clients/needs-filter.tsx"
import { PlanFilter } from "#components/clients/plan-filter.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import { SearchForm } from "#components/ui/search-form.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfClients } from "#lib/domain/clients/clients.ts"
import { listPlans } from "#lib/domain/price-list/price-list.ts"
import { createClient } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.clients.title
  },
}

const perPage = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ClientsPage({ searchParams }: Props) {
  const ctx = await requireSession()
  if (ctx.account.kind !== "partner") notFound()
  const query = clientsQuery(await searchParams)
  const { page = 1, search, plan, needs } = query
  const [{ clients, total }, plans] = await Promise.all([
    pageOfClients(ctx, { search, plan, needs, page, perPage }),
    listPlans(ctx, {}),
  ])
  const { title, purpose, empty, nothing, range, notAllowed } = words.clients
  const disabledReason = may(ctx.principal, "clients.write") ? undefined : notAllowed
  const sold = plans.filter(({ archivedAt }) => archivedAt === null)
  const create = <CreateClient action={createClient} plans={sold} disabledReason={disabledReason} />
  const before = (page - 1) * perPage
  const filtered = Boolean(search || plan || needs)
  return (
    <Page title={title} purpose={purpose} action={(total > 0 || filtered) && create}>
      <div className="grid grid-cols-1 gap-4">
        {(total > 0 || filtered) && (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <SearchForm
              path="/clients"
              keep={{ plan, needs }}
              label={words.clients.search}
              placeholder={words.clients.searchPlaceholder}
              search={search}
              className="max-sm:w-full"
            />
            <div className="flex flex-wrap gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2">
              <NeedsFilter query={query} />
              <PlanFilter query={query} plans={plans.map(({ id, name }) => ({ id, name }))} />
            </div>
          </div>
        )}
        {clients.length > 0 ? (
          <div>
            <ClientTable clients={clients} />
            <Pagination
              previous={page > 1 ? clientsAddress({ ...query, page: page - 1 }) : undefined}
              next={
                before + clients.length < total ? clientsAddress({ ...query, page: page + 1 }) : undefined
              }
              summary={range(before + 1, before + clients.length, total)}
            />
          </div>
        ) : total > 0 ? (
          <PastEnd first={clientsAddress({ search, plan, needs })} />
        ) : (
          <EmptyState
            drawing={<Drawing of="bot" />}
            title={filtered ? nothing.title : empty.title}
            text={filtered ? nothing.text : empty.text}
            action={filtered ? <ButtonLink href="/clients">{nothing.action}</ButtonLink> : create}
          />
        )}
      </div>
    </Page>
  )
}
