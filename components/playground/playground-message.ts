import type { UIMessage } from "ai"
import type { ChatMessage } from "#components/chat/message.ts"
import * as words from "#components/words/words.ts"
import type { Citation } from "#lib/domain/conversations/schema.ts"

/** A message of a turn that is streamed to this page. */
export type PlaygroundMessage = UIMessage<
  { createdAt?: string; conversationId?: string; status?: string },
  { citation: Citation }
>

/** The same as the chat components show it. `at` is when this page first saw it; `passages` are texts by record id. */
export function chatMessageOf(
  message: PlaygroundMessage,
  { streaming, at, passages }: { streaming: boolean; at: string; passages: ReadonlyMap<string, string> },
): ChatMessage {
  const text = textOf(message)
  if (message.role === "user") return { id: message.id, from: "visitor", text, at }
  return {
    id: message.id,
    from: "bot",
    text,
    at: message.metadata?.createdAt ?? at,
    // An answer that ended without saying how was stopped or cut off.
    status: streaming ? "streaming" : message.metadata?.status === "complete" ? "complete" : "partial",
    citations: citationsOf(message).map(({ index, sourceName, heading, page, quote, recordId }) => ({
      index,
      sourceName: sourceName ?? words.chat.sourceWord,
      heading,
      page,
      quote,
      text: passages.get(recordId) ?? quote,
    })),
  }
}

export const textOf = ({ parts }: PlaygroundMessage): string =>
  parts.map((part) => (part.type === "text" ? part.text : "")).join("")

export const citationsOf = ({ parts }: PlaygroundMessage): Citation[] =>
  parts.flatMap((part) => (part.type === "data-citation" ? [part.data] : []))
