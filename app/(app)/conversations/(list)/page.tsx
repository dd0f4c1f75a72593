import type { Metadata } from "next"
import { BulkActions } from "#components/conversations/bulk-actions.tsx"
import { chipsOf } from "#components/conversations/chips-of.ts"
import {
  type ConversationQuery,
  conversationAddress,
  conversationQuery,
  peopleOf,
} from "#components/conversations/conversation-address.ts"
import { ConversationFilters } from "#components/conversations/conversation-filters.tsx"
import { ConversationTable } from "#components/conversations/conversation-table.tsx"
import { ExportMenu } from "#components/conversations/export-menu.tsx"
import { InboxFrame } from "#components/conversations/inbox-frame.tsx"
import { InboxKeys } from "#components/conversations/inbox-keys.tsx"
import { InboxRows } from "#components/conversations/inbox-rows.tsx"
import { LiveList } from "#components/conversations/live-list.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { FilterChips } from "#components/ui/filter-chips.tsx"
import { GoneSheet } from "#components/ui/gone-sheet.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { CHANNELS } from "#lib/domain/integrations/schema.ts"
import { deleteConversations, endConversations } from "../actions.ts"
import { ConversationColumns } from "../conversation-columns.tsx"
import { OpenConversation } from "../open-conversation.tsx"
import { readTranscript } from "../read-transcript.ts"

export const metadata: Metadata = {
  get title() {
    return words.conversations.title
  },
}

const perPage = 25

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ConversationsPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const query = conversationQuery(await searchParams)
  const { bot: botId, status, channel, wants, search, page = 1, open } = query
  const [{ conversations, total }, { bots }, transcript] = await Promise.all([
    pageOfConversations(ctx, { botId, status, channel, people: peopleOf(query), search, page, perPage }),
    pageOfBots(ctx, { perPage: 100 }),
    open === undefined ? null : readTranscript(ctx, open),
  ])
  const allowed = may(ctx.principal, "conversations.write")
  const filtered = Boolean(botId || status || channel || wants || search)
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
        {(total > 0 || filtered) && <ConversationFilters query={query} bots={bots} />}
        <FilterChips chips={chipsOf(query, bots)} clear={conversationAddress({})} />
        <InboxFrame
          table={
            conversations.length > 0 ? (
              <BulkActions end={endConversations} remove={deleteConversations}>
                <div>
                  <ConversationTable rows={conversations} query={query} canChoose={allowed} />
                  <Pagination {...stepsOf(query, conversations.length, total)} />
                </div>
              </BulkActions>
            ) : total > 0 ? (
              <PastEnd first={conversationAddress({ ...query, open: undefined, page: 1 })} />
            ) : (
              <Nothing filtered={filtered} />
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
                    <InboxRows rows={conversations} query={query} />
                    <Pagination {...stepsOf(query, conversations.length, total)} />
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

function stepsOf(query: ConversationQuery, shown: number, total: number) {
  const page = query.page ?? 1
  const before = (page - 1) * perPage
  const to = (next: number) => conversationAddress({ ...query, open: undefined, page: next })
  return {
    previous: page > 1 ? to(page - 1) : undefined,
    next: before + shown < total ? to(page + 1) : undefined,
    summary: words.conversations.range(before + 1, before + shown, total),
  }
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { empty, nothing } = words.conversations
  const { title, text, action } = filtered ? nothing : empty
  return (
    <EmptyState
      drawing={<Drawing of="conversations" />}
      title={title}
      text={text}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink href={filtered ? conversationAddress({}) : "/bots"}>{action}</ButtonLink>
          {!filtered && (
            <ButtonLink variant="secondary" href={conversationAddress({ channel: CHANNELS.test.name })}>
              {words.conversations.showTests}
            </ButtonLink>
          )}
        </div>
      }
    />
  )
}
