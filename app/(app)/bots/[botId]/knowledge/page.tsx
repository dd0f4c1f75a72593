import type { Metadata } from "next"
import {
  addPairs,
  addText,
  addWebsite,
  cancel,
  countPagesOf,
  remove,
  retry,
  sync,
} from "#app/(app)/knowledge/actions.ts"
import { OpenSource } from "#app/(app)/knowledge/open-source.tsx"
import { PER_PAGE, settled, sourceSteps } from "#app/(app)/knowledge/source-steps.ts"
import { BotPage } from "#components/bots/bot-page.tsx"
import { AddFiles } from "#components/knowledge/add-files.tsx"
import { AddWebsite } from "#components/knowledge/add-website.tsx"
import { AddWritten } from "#components/knowledge/add-written.tsx"
import { KnowledgeParts } from "#components/knowledge/knowledge-parts.tsx"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { SearchTester } from "#components/knowledge/search-tester.tsx"
import { sourceAddress, sourceList } from "#components/knowledge/source-address.ts"
import { SourceTable } from "#components/knowledge/source-table.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { DOCUMENT_TYPES } from "#lib/domain/knowledge/extraction/schema.ts"
import { listSources, searchSources } from "#lib/domain/knowledge/sources/sources.ts"
import { maxFileSize, maxPages } from "#lib/domain/plans/plans.ts"
import { botOrNotFound } from "../bot-or-not-found.ts"

export const metadata: Metadata = {
  get title() {
    return words.knowledge.title
  },
}

type Props = {
  params: Promise<{ botId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What one bot answers from: adding to it, how far each source is, and which passages a question finds. */
export default async function BotKnowledgePage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const { website, ...chosen } = await searchParams
  const list = sourceList(`/bots/${bot.id}/knowledge`, chosen)
  const { page = 1, question } = list
  const [{ sources, total }, passages] = await Promise.all([
    listSources(ctx, { botId: bot.id, isTaught: false, page, perPage: PER_PAGE }),
    question?.trim() ? searchSources(ctx, { botId: bot.id, question }) : undefined,
  ])
  const allowed = may(ctx.principal, "knowledge.write")
  const { empty, notAllowed } = words.knowledge
  const refusal = allowed ? undefined : notAllowed
  const upload = allowed && (
    <AddFiles
      address={`/api/uploads/${bot.id}`}
      types={DOCUMENT_TYPES}
      maxBytes={maxFileSize(ctx)}
      teaching={total === 0}
    />
  )
  return (
    <BotPage
      bot={bot}
      action={
        <div className="flex flex-wrap gap-2">
          <AddWritten
            addText={addText.bind(null, bot.id)}
            addPairs={addPairs.bind(null, bot.id)}
            disabledReason={refusal}
          />
          <AddWebsite
            action={addWebsite.bind(null, bot.id)}
            mostPages={maxPages(ctx)}
            countPages={countPagesOf}
            disabledReason={refusal}
            offered={
              allowed && total === 0 && typeof website === "string" ? website.slice(0, 300) : undefined
            }
          />
        </div>
      }
    >
      <KnowledgeParts botId={bot.id} />
      {total > 0 ? (
        <div className="grid grid-cols-1 items-start gap-8 min-[85rem]:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid min-w-0 grid-cols-1 gap-4">
            {upload}
            <div>
              {sources.length > 0 ? (
                <SourceTable
                  sources={sources}
                  list={list}
                  changes={allowed ? { retry, sync, cancel, remove } : undefined}
                />
              ) : (
                <PastEnd first={sourceAddress({ ...list, source: undefined, page: 1 })} />
              )}
              {sources.length > 0 && <Pagination {...sourceSteps(list, sources.length, total)} />}
            </div>
          </div>
          <SearchTester path={list.path} question={question} passages={passages} />
        </div>
      ) : (
        upload || <EmptyState drawing={<Drawing of="knowledge" />} title={empty.title} text={empty.text} />
      )}
      <RefreshWhile ready={settled(sources)} total={sources.length} />
      <OpenSource ctx={ctx} list={list} />
    </BotPage>
  )
}
