import type { Metadata } from "next"
import { AccountFilters } from "#components/platform-accounts/account-filters.tsx"
import { AccountTable } from "#components/platform-accounts/account-table.tsx"
import { accountsAddress, accountsQuery } from "#components/platform-accounts/accounts-address.ts"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import * as words from "#components/words/words.ts"
import { may } from "#lib/core/context.ts"
import { env } from "#lib/core/env.ts"
import { findAccounts } from "#lib/domain/platform/platform.ts"
import { requirePlatform } from "../require-platform.ts"

export const metadata: Metadata = {
  get title() {
    return words.platformAccounts.title
  },
}

const PER_PAGE = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Every agency and client of the install, to be found by whatever is known of them. */
export default async function AccountsPage({ searchParams }: Props) {
  const ctx = await requirePlatform()
  const query = accountsQuery(await searchParams)
  const { search, state, kind, after } = query
  const found = await findAccounts(ctx, { search, state, kind, after, take: PER_PAGE + 1 })
  const accounts = found.slice(0, PER_PAGE)
  const isFiltered = Boolean(search || state || kind || after)
  const { title, purpose, nothing } = words.platformAccounts
  const { newAgency, empty } = words.platform
  return (
    <Page
      title={title}
      purpose={purpose}
      action={
        may(ctx.principal, "clients.write") && (
          <ButtonLink href="/platform/agencies/new" variant="primary">
            {newAgency.title}
          </ButtonLink>
        )
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {(accounts.length > 0 || isFiltered) && <AccountFilters query={query} />}
        {accounts.length > 0 ? (
          <div>
            <AccountTable accounts={accounts} currency={env().LIVERY_COST_CURRENCY} />
            <Pagination
              previous={after && accountsAddress({ ...query, after: undefined })}
              next={
                found.length > PER_PAGE
                  ? accountsAddress({ ...query, after: accounts.at(-1)?.id })
                  : undefined
              }
            />
          </div>
        ) : isFiltered ? (
          <EmptyState
            drawing={<Drawing of="bot" />}
            title={nothing.title}
            text={nothing.text}
            action={<ButtonLink href="/platform/accounts">{nothing.action}</ButtonLink>}
          />
        ) : (
          <EmptyState drawing={<Drawing of="bot" />} title={empty.title} text={empty.text} />
        )}
      </div>
    </Page>
  )
}
