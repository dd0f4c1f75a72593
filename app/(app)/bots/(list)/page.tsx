import type { Metadata } from "next"
import { BotTable } from "#components/bots/bot-table.tsx"
import { NewBotButton } from "#components/bots/new-bot-button.tsx"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { newBotRefusal } from "../new-bot-refusal.ts"

export const metadata: Metadata = {
  get title() {
    return words.bots.title
  },
}

const PER_PAGE = 50

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export default async function BotsPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const page = pageNumber((await searchParams).page)
  const { bots, total } = await pageOfBots(ctx, { page, perPage: PER_PAGE })
  const { title, purpose, empty, range } = words.bots
  const create = <NewBotButton disabledReason={newBotRefusal(ctx, total)} />
  const first = (page - 1) * PER_PAGE + 1
  return (
    <Page title={title} purpose={purpose} action={total > 0 && create}>
      {bots.length > 0 ? (
        <>
          <BotTable bots={bots} />
          <Pagination
            previous={page > 1 ? `/bots?page=${page - 1}` : undefined}
            next={first + bots.length <= total ? `/bots?page=${page + 1}` : undefined}
            summary={range(first, first + bots.length - 1, total)}
          />
        </>
      ) : total > 0 ? (
        <PastEnd first="/bots" />
      ) : (
        <EmptyState drawing={<Drawing of="bot" />} title={empty.title} text={empty.text} action={create} />
      )}
    </Page>
  )
}

/** Anything that is no page is the first one. */
function pageNumber(text: string | string[] | undefined): number {
  const page = Number(text)
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
