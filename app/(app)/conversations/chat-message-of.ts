import type { ChatMessage } from "#components/chat/message.ts"
import { words } from "#components/words/words.ts"
import type { MessageView } from "#lib/domain/conversations/schema.ts"

/** A stored message as the chat components show it; `passages` are the texts that its quotes stand in. */
export const chatMessageOf = (message: MessageView, passages: ReadonlyMap<string, string>): ChatMessage => ({
  id: message.id,
  from: message.type === "user" ? "visitor" : "bot",
  text: message.text,
  at: message.createdAt.toISOString(),
  status: message.status === "pending" ? "streaming" : message.status,
  feedback: message.feedback === 1 ? "up" : message.feedback === -1 ? "down" : null,
  citations: message.citations.map(({ index, sourceName, heading, page, quote, recordId }) => ({
    index,
    sourceName: sourceName ?? words.knowledge.unnamed,
    heading,
    page,
    quote,
    text: passages.get(recordId) ?? quote,
  })),
})
