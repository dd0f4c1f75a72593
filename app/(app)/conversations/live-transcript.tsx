import { LiveConversation } from "#components/conversations/live-conversation.tsx"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { teacherOf } from "../knowledge/teacher-of.ts"
import { assignConversation } from "./assign-actions.ts"
import { assigneesOf } from "./assignees-of.ts"
import { nameOf } from "./name-of.ts"
import { handBackConversation, keepNote, replyToVisitor, takeOverConversation } from "./people-actions.ts"
import type { TranscriptView } from "./read-transcript.ts"

/** A conversation as it goes on, with what the person who is signed in may do in it. */
export async function LiveTranscript({
  ctx,
  view: { conversation, visitor, messages },
  className,
}: {
  ctx: SessionContext
  view: TranscriptView
  className?: string
}) {
  const { id, status, attendedBy, assignedTo, botId } = conversation
  const actions = may(ctx.principal, "conversations.write")
    ? {
        takeOver: takeOverConversation.bind(null, id),
        handBack: handBackConversation.bind(null, id),
        reply: replyToVisitor.bind(null, id),
        note: keepNote.bind(null, id),
        assign: assignConversation.bind(null, id),
      }
    : undefined
  return (
    <LiveConversation
      key={id}
      id={id}
      messages={messages}
      visitor={visitor?.name || conversation.userName || null}
      standing={{ status, attendedBy, assignedTo }}
      me={{ id: ctx.user.id, name: nameOf(ctx) }}
      assignees={await assigneesOf(ctx)}
      actions={actions}
      teach={teacherOf(ctx, botId)}
      {...(className && { className })}
    />
  )
}
