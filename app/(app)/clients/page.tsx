import { Download } from "lucide-react"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BulkClients } from "#components/clients/bulk-clients.tsx"
import { ClientTable } from "#components/clients/client-table.tsx"
import { clientsAddress, clientsFile, clientsQuery } from "#components/clients/clients-address.ts"
import { CreateClient } from "#components/clients/create-client.tsx"
import { NeedsFilter } from "#components/clients/needs-filter.tsx"
import { PlanFilter } from "#components/clients/plan-filter.tsx"
import { TagFilter } from "#components/clients/tag-filter.tsx"
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
import { listClientTags, pageOfClients } from "#lib/domain/clients/clients.ts"
import { marginsByClient } from "#lib/domain/margins/margins.ts"
import { listPlans } from "#lib/domain/price-list/price-list.ts"
import { createClient, undoRemoval } from "./actions.ts"
import { resumeClients, suspendClients, tagClientsOf } from "./bulk-actions.ts"

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
  const { page = 1, search, plan, needs, tag } = query
  const [{ clients, total }, plans, tags] = await Promise.all([
    pageOfClients(ctx, { search, plan, needs, tag, page, perPage }),
    listPlans(ctx, {}),
    listClientTags(ctx, {}),
  ])
  const margins = await marginsByClient(
    ctx,
    clients.map(({ id }) => id),
  )
  const { title, purpose, empty, nothing, range, notAllowed } = words.clients
  const writes = may(ctx.principal, "clients.write")
  const disabledReason = writes ? undefined : notAllowed
  const sold = plans.filter(({ archivedAt }) => archivedAt === null)
  const create = <CreateClient action={createClient} plans={sold} disabledReason={disabledReason} />
  const before = (page - 1) * perPage
  const filtered = Boolean(search || plan || needs || tag)
  return (
    <Page title={title} purpose={purpose} action={(total > 0 || filtered) && create}>
      <div className="grid grid-cols-1 gap-4">
        {(total > 0 || filtered) && (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <SearchForm
              path="/clients"
              keep={{ plan, needs, tag }}
              label={words.clients.search}
              placeholder={words.clients.searchPlaceholder}
              search={search}
              className="max-sm:w-full"
            />
            <div className="flex flex-wrap gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2">
              <NeedsFilter query={query} />
              <PlanFilter query={query} plans={plans.map(({ id, name }) => ({ id, name }))} />
              {tags.length > 0 && <TagFilter query={query} tags={tags} />}
              <ButtonLink href={clientsFile(query)} download prefetch={false}>
                <Download aria-hidden />
                {words.clients.exportAction}
              </ButtonLink>
            </div>
          </div>
        )}
        {clients.length > 0 ? (
          <div>
            {writes ? (
              <BulkClients tags={tags} tag={tagClientsOf} suspend={suspendClients} resume={resumeClients}>
                <ClientTable clients={clients} margins={margins} undo={undoRemoval} />
              </BulkClients>
            ) : (
              <ClientTable clients={clients} margins={margins} />
            )}
            <Pagination
              previous={page > 1 ? clientsAddress({ ...query, page: page - 1 }) : undefined}
              next={
                before + clients.length < total ? clientsAddress({ ...query, page: page + 1 }) : undefined
              }
              summary={range(before + 1, before + clients.length, total)}
            />
          </div>
        ) : total > 0 ? (
          <PastEnd first={clientsAddress({ ...query, page: 1 })} />
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
