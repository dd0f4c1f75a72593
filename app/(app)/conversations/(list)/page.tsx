import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { BulkActions } from "#components/conversations/bulk-actions.tsx"
import { chipsOf } from "#components/conversations/chips-of.ts"
import {
  type ConversationQuery,
  conversationAddress,
  conversationQuery,
  filtersOf,
  isFiltered,
  queryOfFilters,
} from "#components/conversations/conversation-address.ts"
import { ConversationFilters } from "#components/conversations/conversation-filters.tsx"
import { ConversationTable } from "#components/conversations/conversation-table.tsx"
import { ExportMenu } from "#components/conversations/export-menu.tsx"
import { InboxFrame } from "#components/conversations/inbox-frame.tsx"
import { InboxKeys } from "#components/conversations/inbox-keys.tsx"
import { InboxRows } from "#components/conversations/inbox-rows.tsx"
import { LiveList } from "#components/conversations/live-list.tsx"
import { SavedViews } from "#components/conversations/saved-views.tsx"
import { spokenLanguages } from "#components/conversations/spoken-languages.ts"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { type FilterChip, FilterChips } from "#components/ui/filter-chips.tsx"
import { GoneSheet } from "#components/ui/gone-sheet.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { listTags } from "#lib/domain/contacts/contacts.ts"
import { listSavedViews } from "#lib/domain/inbox/inbox.ts"
import type { SavedView } from "#lib/domain/inbox/schema.ts"
import { CHANNELS } from "#lib/domain/integrations/schema.ts"
import { deleteConversations, endConversations, tagConversations } from "../actions.ts"
import { assignConversations } from "../assign-actions.ts"
import { assigneesOf } from "../assignees-of.ts"
import { ConversationColumns } from "../conversation-columns.tsx"
import { listConversations } from "../list-conversations.ts"
import { OpenConversation } from "../open-conversation.tsx"
import { readTranscript } from "../read-transcript.ts"
import { chooseView, removeView, renameView, saveFilters, shareView } from "../view-actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.conversations.title
  },
}

const perPage = 25

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ConversationsPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const params = await searchParams
  const views = await listSavedViews(ctx, {})
  if (Object.keys(params).length === 0) beginWithDefault(views)
  const query = conversationQuery(params)
  const { page = 1, open } = query
  const [{ conversations, total, isMore, older }, { bots }, assignees, tags, transcript] = await Promise.all([
    listConversations(ctx, query, { page, perPage }),
    pageOfBots(ctx, { perPage: 100 }),
    assigneesOf(ctx),
    may(ctx.principal, "contacts.read") ? listTags(ctx, {}) : [],
    open === undefined ? null : readTranscript(ctx, open),
  ])
  const allowed = may(ctx.principal, "conversations.write")
  const filtered = isFiltered(query)
  const steps = stepsOf(query, { shown: conversations.length, total, isMore, older })
  const chips = chipsOf(query, bots, assignees)
  return (
    <Page
      title={words.conversations.title}
      purpose={words.conversations.purpose}
      width="full"
      action={total > 0 && <ExportMenu query={query} />}
    >
      <LiveList />
      <InboxKeys back={transcript ? conversationAddress({ ...query, open: undefined }) : undefined} />
      <div className="grid grid-cols-1 gap-4">
        <SavedViews
          {...viewsOf(query, views)}
          mayShare={allowed}
          actions={{
            save: saveFilters,
            rename: renameView,
            share: shareView,
            remove: removeView,
            choose: chooseView,
          }}
        />
        {(total > 0 || filtered) && (
          <ConversationFilters
            query={query}
            bots={bots}
            assignees={assignees}
            tags={tags}
            languages={spokenLanguages()}
          />
        )}
        <FilterChips chips={chips} clear={conversationAddress({})} />
        <InboxFrame
          table={
            conversations.length > 0 ? (
              <BulkActions
                end={endConversations}
                remove={deleteConversations}
                assign={assignConversations}
                tag={tagConversations}
                tags={tags}
                mayTag={may(ctx.principal, "contacts.write")}
                me={ctx.user.id}
                assignees={assignees}
              >
                <div>
                  <ConversationTable
                    rows={conversations}
                    query={query}
                    assignees={assignees}
                    canChoose={allowed}
                  />
                  <Pagination {...steps} />
                </div>
              </BulkActions>
            ) : total > 0 ? (
              <PastEnd first={conversationAddress({ ...query, open: undefined, page: 1 })} />
            ) : (
              <Nothing chips={chips} />
            )
          }
          columns={
            transcript && (
              <ConversationColumns
                ctx={ctx}
                query={query}
                view={transcript}
                list={
                  <div className="flex min-h-0 flex-col">
                    <InboxRows rows={conversations} query={query} assignees={assignees} />
                    <Pagination {...steps} />
                  </div>
                }
              />
            )
          }
          drawer={transcript && <OpenConversation ctx={ctx} query={query} view={transcript} />}
        />
      </div>
      {open !== undefined && !transcript && (
        <GoneSheet thing="conversation" back={conversationAddress({ ...query, open: undefined })} />
      )}
    </Page>
  )
}

/** Who opened the list itself begins with the view that they chose for that. */
function beginWithDefault(views: SavedView[]): void {
  const chosen = views.find(({ isDefault }) => isDefault)
  if (chosen) redirect(conversationAddress(queryOfFilters(chosen.query)))
}

function viewsOf(query: ConversationQuery, views: SavedView[]) {
  const filters = filtersOf(query)
  const shown = views.map((view) => ({
    ...view,
    href: conversationAddress(queryOfFilters(view.query)),
    isCurrent: view.query === filters,
  }))
  return {
    views: shown,
    all: { href: conversationAddress({}), isCurrent: !filters },
    filters: filters && !shown.some(({ isCurrent }) => isCurrent) ? filters : undefined,
  }
}

function stepsOf(
  query: ConversationQuery,
  {
    shown,
    total,
    isMore,
    older,
  }: { shown: number; total: number; isMore: true | undefined; older: string | undefined },
) {
  const page = query.page ?? 1
  const before = (page - 1) * perPage
  const to = (next: number) => conversationAddress({ ...query, open: undefined, page: next })
  const goesOn = before + shown < total || (isMore && !older && shown === perPage)
  // A search that has more goes on with older messages behind the last page.
  const further = older
    ? conversationAddress({ ...query, open: undefined, page: 1, before: older })
    : undefined
  const conversations = words.conversations
  return {
    previous: page > 1 ? to(page - 1) : undefined,
    next: goesOn ? to(page + 1) : further,
    summary: (isMore ? conversations.rangeOfMore : conversations.range)(before + 1, before + shown, total),
  }
}

/** That there are none; of filters, each with the way to the list without it. */
function Nothing({ chips }: { chips: FilterChip[] }) {
  const { empty, nothing, showTests } = words.conversations
  if (chips.length)
    return (
      <EmptyState
        drawing={<Drawing of="conversations" />}
        title={nothing.title}
        text={chips.length === 1 ? nothing.one : nothing.text}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {chips.length > 1 &&
              chips.map(({ name, value, without }) => (
                <ButtonLink key={name} variant="secondary" href={without} className="max-w-full">
                  <span className="truncate">{nothing.without(name, value)}</span>
                </ButtonLink>
              ))}
            <ButtonLink href={conversationAddress({})}>{nothing.action}</ButtonLink>
          </div>
        }
      />
    )
  return (
    <EmptyState
      drawing={<Drawing of="conversations" />}
      title={empty.title}
      text={empty.text}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink href="/bots">{empty.action}</ButtonLink>
          <ButtonLink variant="secondary" href={conversationAddress({ channel: CHANNELS.test.name })}>
            {showTests}
          </ButtonLink>
        </div>
      }
    />
  )
}
