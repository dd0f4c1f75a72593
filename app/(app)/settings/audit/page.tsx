import { Download } from "lucide-react"
import type { Metadata } from "next"
import { AuditFilters } from "#components/audit/audit-filters.tsx"
import { AuditTable } from "#components/audit/audit-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nameOfBrowser } from "#lib/core/name-of-browser.ts"
import { listAuditActors, listAuditEntries } from "#lib/domain/audit/audit.ts"
import { addressOf, afterIn, filterIn, HERE, PER_PAGE } from "./read-filter.ts"

export const metadata: Metadata = {
  get title() {
    return words.audit.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Who did what in the account, by filters that stand in the address. */
export default async function AuditPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const { title, purpose, notAllowed, download, empty, none } = words.audit
  if (!may(ctx.principal, "audit.read"))
    return (
      <Page title={title} purpose={purpose}>
        <p className="text-13 text-muted">{notAllowed}</p>
      </Page>
    )
  const query = await searchParams
  const [filter, after] = [filterIn(query), afterIn(query)]
  const [found, actors] = await Promise.all([
    listAuditEntries(ctx, { filter, take: PER_PAGE + 1, ...(after && { after }) }),
    listAuditActors(ctx, {}),
  ])
  const entries = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? entries.at(-1) : undefined
  const isFiltered = Object.keys(filter).length > 0 || after !== undefined
  const file = (format: "csv" | "json") => addressOf(filter, { format }, `${HERE}/download`)
  return (
    <Page
      title={title}
      purpose={purpose}
      action={
        entries.length > 0 && (
          <div className="flex gap-2">
            {(["csv", "json"] as const).map((format) => (
              <a key={format} href={file(format)} download className={buttonStyle({})}>
                <Download aria-hidden />
                {download[format]}
              </a>
            ))}
          </div>
        )
      }
    >
      {(entries.length > 0 || isFiltered) && <AuditFilters filter={filter} actors={actors} here={HERE} />}
      {entries.length > 0 ? (
        <AuditTable
          entries={entries.map(({ agent, at, ...entry }) => {
            const { browser, system } = nameOfBrowser(agent ?? "")
            const named = browser && system ? words.security.devices.on(browser, system) : browser
            return { ...entry, at: at.toISOString(), browser: named ?? system }
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
