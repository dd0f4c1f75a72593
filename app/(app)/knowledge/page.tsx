import type { Metadata } from "next"
import { BotFilter } from "#components/knowledge/bot-filter.tsx"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { sourceAddress, sourceList } from "#components/knowledge/source-address.ts"
import { SourceTable } from "#components/knowledge/source-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { listSources } from "#lib/domain/knowledge/sources/sources.ts"
import { cancel, remove, retry, sync } from "./actions.ts"
import { OpenSource } from "./open-source.tsx"
import { PER_PAGE, settled, sourceSteps } from "./source-steps.ts"

export const metadata: Metadata = {
  get title() {
    return words.knowledge.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Sources of all bots, with where each stands. */
export default async function KnowledgePage({ searchParams }: Props) {
  const ctx = await requireSession()
  const list = sourceList("/knowledge", await searchParams)
  const { bot: botId, page = 1 } = list
  const [{ sources, total }, { bots }] = await Promise.all([
    listSources(ctx, { botId, page, perPage: PER_PAGE }),
    pageOfBots(ctx, { perPage: 100 }),
  ])
  const changes = may(ctx.principal, "knowledge.write") ? { retry, sync, cancel, remove } : undefined
  return (
    <Page title={words.knowledge.title} purpose={words.knowledge.purpose}>
      <div className="grid grid-cols-1 gap-4">
        {(total > 0 || botId) && <BotFilter list={list} bots={bots} />}
        {sources.length > 0 ? (
          <div>
            <SourceTable sources={sources} list={list} changes={changes} withBot />
            <Pagination {...sourceSteps(list, sources.length, total)} />
          </div>
        ) : total > 0 ? (
          <PastEnd first={sourceAddress({ ...list, source: undefined, page: 1 })} />
        ) : (
          <Nothing botId={botId} />
        )}
      </div>
      <RefreshWhile ready={settled(sources)} total={sources.length} />
      <OpenSource ctx={ctx} list={list} />
    </Page>
  )
}

function Nothing({ botId }: { botId: string | undefined }) {
  const { allEmpty, nothing } = words.knowledge
  const { title, text, action } = botId ? nothing : allEmpty
  return (
    <EmptyState
      drawing={<Drawing of="knowledge" />}
      title={title}
      text={text}
      action={
        <ButtonLink href={botId ? sourceAddress({ path: "/knowledge" }) : "/bots"}>{action}</ButtonLink>
      }
    />
  )
}
