import {
  type ConversationQuery,
  conversationAddress,
} from "#components/conversations/conversation-address.ts"
import { EndConversation } from "#components/conversations/end-conversation.tsx"
import { StatusBadge } from "#components/conversations/status-badge.tsx"
import { Transcript } from "#components/conversations/transcript.tsx"
import { TranscriptDrawer } from "#components/conversations/transcript-drawer.tsx"
import { visitorOf } from "#components/conversations/visitor-of.ts"
import * as words from "#components/words/words.ts"
import { type Context, may } from "#lib/core/context.ts"
import { teacherOf } from "../knowledge/teacher-of.ts"
import { endSession } from "./actions.ts"
import type { TranscriptView } from "./read-transcript.ts"

/** The conversation that the address names, in the drawer over the list. */
export function OpenConversation({
  ctx,
  query,
  conversation,
  messages,
}: TranscriptView & { ctx: Context; query: ConversationQuery }) {
  const { id, botName, status } = conversation
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
            <StatusBadge status={status} />
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
      <Transcript messages={messages} teach={teacherOf(ctx, conversation.botId)} />
    </TranscriptDrawer>
  )
}
