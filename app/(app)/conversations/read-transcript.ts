import type { ChatMessage } from "#components/chat/message.ts"
import type { Context } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import {
  citedPassages,
  getConversation,
  visitorOfConversation,
} from "#lib/domain/conversations/conversations.ts"
import type { ConversationView, ConversationVisitor } from "#lib/domain/conversations/schema.ts"
import { listNotes } from "#lib/domain/inbox/inbox.ts"
import { chatMessageOf, chatNoteOf } from "./chat-message-of.ts"

export interface TranscriptView {
  conversation: ConversationView
  /** Null where the conversation belongs to nobody who is known. */
  visitor: ConversationVisitor | null
  /** With the notes of the account's people between them. */
  messages: ChatMessage[]
}

/** A conversation with its visitor, its messages and the passages they quote; null where there is none of that name. */
export async function readTranscript(ctx: Context, session: string): Promise<TranscriptView | null> {
  const found = await getConversation(ctx, { session, withCalls: true }).catch(nullIfNotFound)
  if (!found) return null
  const recordIds = found.messages.flatMap(({ citations }) => citations.map(({ recordId }) => recordId))
  const { id } = found.conversation
  const [passages, visitor, notes] = await Promise.all([
    citedPassages(ctx, { recordIds: recordIds.slice(0, 5000) }),
    visitorOfConversation(ctx, { id }),
    listNotes(ctx, { session: id }),
  ])
  const entries = [
    ...found.messages.map((message) => chatMessageOf(message, passages, id)),
    ...notes.map(chatNoteOf),
  ]
  return {
    conversation: found.conversation,
    visitor,
    messages: entries.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
