import { Download } from "lucide-react"
import type { Metadata } from "next"
import { AuditTable } from "#components/audit/audit-table.tsx"
import { AuditSearch } from "#components/platform-audit/audit-search.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import * as words from "#components/words/words.ts"
import { may } from "#lib/core/context.ts"
import { nameOfBrowser } from "#lib/core/name-of-browser.ts"
import { searchAuditEntries } from "#lib/domain/audit/audit.ts"
import { afterIn } from "../../settings/audit/read-filter.ts"
import { requirePlatform } from "../require-platform.ts"
import { addressOf, HERE, PER_PAGE, searchIn } from "./read-search.ts"

export const metadata: Metadata = {
  get title() {
    return words.platformAudit.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Who did what in any account, by filters that stand in the address. */
export default async function AuditSearchPage({ searchParams }: Props) {
  const ctx = await requirePlatform()
  const { title, purpose } = words.platformAudit
  const { notAllowed, download, empty, none } = words.audit
  if (!may(ctx.principal, "audit.read"))
    return (
      <Page title={title} purpose={purpose}>
        <p className="text-13 text-muted">{notAllowed}</p>
      </Page>
    )
  const query = await searchParams
  const [filter, after] = [searchIn(query), afterIn(query)]
  const found = await searchAuditEntries(ctx, { filter, take: PER_PAGE + 1, ...(after && { after }) })
  const entries = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? entries.at(-1) : undefined
  const isFiltered = Object.keys(filter).length > 0 || after !== undefined
  return (
    <Page
      title={title}
      purpose={purpose}
      action={
        entries.length > 0 && (
          <a href={addressOf(filter, {}, `${HERE}/download`)} download className={buttonStyle({})}>
            <Download aria-hidden />
            {download.csv}
          </a>
        )
      }
    >
      <AuditSearch filter={filter} here={HERE} />
      {entries.length > 0 ? (
        <AuditTable
          entries={entries.map(({ agent, at, accountId, account, ...entry }) => {
            const { browser, system } = nameOfBrowser(agent ?? "")
            const named = browser && system ? words.security.devices.on(browser, system) : browser
            return {
              ...entry,
              at: at.toISOString(),
              browser: named ?? system,
              account: { name: account || words.clients.unnamed, href: `/platform/accounts/${accountId}` },
            }
          })}
        />
      ) : isFiltered ? (
        <EmptyState {...none} action={<ButtonLink href={HERE}>{none.action}</ButtonLink>} />
      ) : (
        <EmptyState {...empty} />
      )}
      <Pagination
        next={last && addressOf(filter, { after: `${last.at.getTime()}-${last.id}` })}
        previous={after && addressOf(filter)}
      />
    </Page>
  )
}
