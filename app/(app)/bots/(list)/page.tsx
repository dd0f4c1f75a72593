import type { Metadata } from "next"
import { BotFilters } from "#components/bots/bot-filters.tsx"
import { BotTable } from "#components/bots/bot-table.tsx"
import { botsAddress, botsQuery } from "#components/bots/bots-address.ts"
import { NewBotButton } from "#components/bots/new-bot-button.tsx"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { listBotsOfWeek } from "#lib/domain/analytics/analytics.ts"
import { MOST_COPIED } from "#lib/domain/knowledge/sources/schema.ts"
import { duplicateBot } from "../actions.ts"
import { newBotRefusal } from "../new-bot-refusal.ts"

export const metadata: Metadata = {
  get title() {
    return words.bots.title
  },
}

const PER_PAGE = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BotsPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const query = botsQuery(await searchParams)
  const { page = 1, search, state, sort } = query
  const filter = { ...(search && { search }), ...(state && { state }), ...(sort && { sort }) }
  const [{ bots, total, states }, { total: existing }] = await Promise.all([
    listBotsOfWeek(ctx, { ...filter, page, perPage: PER_PAGE }),
    search ? listBotsOfWeek(ctx, { perPage: 1 }) : { total: undefined },
  ])
  const found = Object.values(states).reduce((sum, count) => sum + count, 0)
  const { title, purpose, empty, range, filters } = words.bots
  const refusal = newBotRefusal(ctx, existing ?? found)
  const create = <NewBotButton disabledReason={refusal} />
  const hasBots = (existing ?? found) > 0
  const first = (page - 1) * PER_PAGE + 1
  return (
    <Page title={title} purpose={purpose} action={hasBots && create}>
      {hasBots && <BotFilters query={query} states={states} />}
      {bots.length > 0 ? (
        <>
          <BotTable bots={bots} duplicate={duplicateBot} mostCopied={MOST_COPIED} refusal={refusal} />
          <Pagination
            previous={page > 1 ? botsAddress({ ...query, page: page - 1 }) : undefined}
            next={first + bots.length <= total ? botsAddress({ ...query, page: page + 1 }) : undefined}
            summary={range(first, first + bots.length - 1, total)}
          />
        </>
      ) : total > 0 ? (
        <PastEnd first={botsAddress({ ...query, page: 1 })} />
      ) : hasBots ? (
        <EmptyState
          drawing={<Drawing of="bot" />}
          title={filters.none.title}
          text={filters.none.text}
          action={<ButtonLink href="/bots">{filters.none.action}</ButtonLink>}
        />
      ) : (
        <EmptyState drawing={<Drawing of="bot" />} title={empty.title} text={empty.text} action={create} />
      )}
      <RefreshWhile ready={found - states.learning} total={found} of="bots" />
    </Page>
  )
}
