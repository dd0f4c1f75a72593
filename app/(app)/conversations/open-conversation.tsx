import {
  type ConversationQuery,
  conversationAddress,
} from "#components/conversations/conversation-address.ts"
import { ConversationState } from "#components/conversations/conversation-state.tsx"
import { EndConversation } from "#components/conversations/end-conversation.tsx"
import { FactList } from "#components/conversations/fact-list.tsx"
import { PageLink } from "#components/conversations/page-link.tsx"
import { TranscriptDrawer } from "#components/conversations/transcript-drawer.tsx"
import { VisitorFacts } from "#components/conversations/visitor-facts.tsx"
import { visitorOf } from "#components/conversations/visitor-of.ts"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { endSession } from "./actions.ts"
import { LiveTranscript } from "./live-transcript.tsx"
import type { TranscriptView } from "./read-transcript.ts"

/** The conversation that the address names, in the drawer over the list. */
export function OpenConversation({
  ctx,
  query,
  view,
}: {
  ctx: SessionContext
  query: ConversationQuery
  view: TranscriptView
}) {
  const { conversation, visitor } = view
  const { id, botName, status, page, personAskedAt, attendedBy } = conversation
  const allowed = may(ctx.principal, "conversations.write")
  return (
    <TranscriptDrawer
      key={id}
      title={words.conversations.of(visitorOf(conversation))}
      page={`/conversations/${id}`}
      back={conversationAddress({ ...query, open: undefined })}
      footer={
        <>
          <span className="flex min-w-0 items-center gap-2 text-13 text-muted">
            <ConversationState {...{ status, personAskedAt, attendedBy }} />
            <span className="truncate">{botName ?? words.conversations.noBot}</span>
          </span>
          {status !== "ended" && (
            <EndConversation
              size="sm"
              end={endSession.bind(null, id)}
              disabledReason={allowed ? undefined : words.conversations.notAllowed}
            />
          )}
        </>
      }
    >
      {(page || visitor) && (
        <div className="grid gap-4 border-b p-4 empty:hidden">
          {page && <FactList facts={[[words.conversations.page, <PageLink key="page" {...page} />]]} />}
          {visitor && <VisitorFacts visitor={visitor} />}
        </div>
      )}
      <LiveTranscript ctx={ctx} view={view} />
    </TranscriptDrawer>
  )
}
