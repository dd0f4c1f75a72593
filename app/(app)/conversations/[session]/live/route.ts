import type { LiveUpdate } from "#components/conversations/live.ts"
import { eventStreamResponse } from "#lib/api/web/event-stream.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import type { Context } from "#lib/core/context.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { citedPassages } from "#lib/domain/conversations/conversations.ts"
import { followConversation } from "#lib/domain/inbox/inbox.ts"
import type { LiveEvent } from "#lib/domain/inbox/schema.ts"
import { chatMessageOf, chatNoteOf } from "../../chat-message-of.ts"

type Props = { params: Promise<{ session: string }> }

/** What happens in a conversation, for its page in the web app: behind `after`, or where the browser lost the stream. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  let log = makeLog()
  try {
    const ctx = await sessionContext(request.signal)
    if (!ctx) throw new LiveryError("not_authenticated", "Sign in first")
    log = ctx.log
    const { session: conversationId } = await params
    const after =
      request.headers.get("last-event-id") || new URL(request.url).searchParams.get("after") || undefined
    const updates = updatesOf(ctx, conversationId, followConversation(ctx, { conversationId, after }))
    const first = await updates.next()
    if (first.done) throw new LiveryError("unavailable", "The stream has ended")
    const write = (update: LiveUpdate) => ({
      data: update,
      ...(update.type === "message" && { id: update.message.id }),
    })
    return eventStreamResponse(updates, { first: first.value, write, log })
  } catch (error) {
    return refuse(error, log)
  }
}

async function* updatesOf(
  ctx: Context,
  conversationId: string,
  events: AsyncGenerator<LiveEvent, void>,
): AsyncGenerator<LiveUpdate, void> {
  for await (const event of events) yield await updateOf(ctx, conversationId, event)
}

async function updateOf(ctx: Context, conversationId: string, event: LiveEvent): Promise<LiveUpdate> {
  switch (event.type) {
    case "attendance":
      return {
        type: "standing",
        status: event.status,
        attendedBy: event.attendedBy,
        assignedTo: event.assignedTo,
      }
    case "typing":
      return { type: "typing", name: event.name }
    case "note":
      return { type: "message", message: chatNoteOf(event.note) }
    case "message": {
      const recordIds = event.message.citations.map(({ recordId }) => recordId)
      const passages = await citedPassages(ctx, { recordIds: recordIds.slice(0, 5000) })
      return { type: "message", message: chatMessageOf(event.message, passages, conversationId) }
    }
  }
}
