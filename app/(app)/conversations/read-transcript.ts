import type { ChatMessage } from "#components/chat/message.ts"
import type { Context } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { citedPassages, getConversation } from "#lib/domain/conversations/conversations.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"
import { chatMessageOf } from "./chat-message-of.ts"

export interface TranscriptView {
  conversation: ConversationView
  messages: ChatMessage[]
}

/** A conversation with its messages and the passages they quote; null where there is none of that name. */
export async function readTranscript(ctx: Context, session: string): Promise<TranscriptView | null> {
  const found = await getConversation(ctx, { session, withCalls: true }).catch(nullIfNotFound)
  if (!found) return null
  const recordIds = found.messages.flatMap(({ citations }) => citations.map(({ recordId }) => recordId))
  const passages = await citedPassages(ctx, { recordIds: recordIds.slice(0, 5000) })
  return {
    conversation: found.conversation,
    messages: found.messages.map((message) => chatMessageOf(message, passages)),
  }
}
