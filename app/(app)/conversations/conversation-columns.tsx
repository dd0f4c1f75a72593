import { X } from "lucide-react"
import Link from "next/link"
import type { ReactNode } from "react"
import {
  type ConversationQuery,
  conversationAddress,
} from "#components/conversations/conversation-address.ts"
import { ConversationFacts } from "#components/conversations/conversation-facts.tsx"
import { EndConversation } from "#components/conversations/end-conversation.tsx"
import { VisitorFacts } from "#components/conversations/visitor-facts.tsx"
import { visitorOf } from "#components/conversations/visitor-of.ts"
import { buttonStyle } from "#components/ui/button-style.ts"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { endSession } from "./actions.ts"
import { LiveTranscript } from "./live-transcript.tsx"
import type { TranscriptView } from "./read-transcript.ts"

/** The list, the conversation that is open, and what is known of it and its visitor, beside each other. */
export function ConversationColumns({
  ctx,
  query,
  view,
  list,
}: {
  ctx: SessionContext
  query: ConversationQuery
  view: TranscriptView
  list: ReactNode
}) {
  const { conversation, visitor } = view
  const allowed = may(ctx.principal, "conversations.write")
  return (
    <div className="grid h-[max(30rem,calc(100dvh-var(--bar)-15rem))] grid-cols-[18rem_minmax(0,1fr)_18rem] overflow-hidden rounded-panel border">
      {list}
      <div className="flex min-h-0 min-w-0 flex-col border-x">
        <header className="flex h-12 shrink-0 items-center justify-between gap-2 border-b pr-2 pl-4">
          <h2 className="truncate font-medium text-14">{words.conversations.of(visitorOf(conversation))}</h2>
          <span className="flex shrink-0 items-center gap-1">
            {conversation.status !== "ended" && (
              <EndConversation
                size="sm"
                end={endSession.bind(null, conversation.id)}
                disabledReason={allowed ? undefined : words.conversations.notAllowed}
              />
            )}
            <Link
              href={conversationAddress({ ...query, open: undefined })}
              scroll={false}
              aria-label={words.conversations.back}
              className={buttonStyle({ variant: "ghost", size: "sm", square: true })}
            >
              <X aria-hidden />
            </Link>
          </span>
        </header>
        <LiveTranscript ctx={ctx} view={view} />
      </div>
      <aside
        aria-label={words.conversations.context}
        className="grid min-h-0 content-start gap-8 overflow-y-auto p-4"
      >
        {visitor && <VisitorFacts visitor={visitor} />}
        <ConversationFacts conversation={conversation} />
      </aside>
    </div>
  )
}
