import type { UIMessageChunk } from "ai"
import type { ChatMessage } from "#components/chat/message.ts"
import * as words from "#components/words/words.ts"
import type { Choice, Citation } from "#lib/domain/conversations/schema.ts"

/** What the bot's chat route streams: an AI SDK UI stream. */
export type TurnChunk = UIMessageChunk<
  { createdAt?: string; status?: string; choices?: Choice[] } & Pick<ChatMessage, "answered" | "reason">,
  { citation: Citation }
>

/** A message of a turn that happens on this page. */
export interface PlaygroundMessage {
  id: string
  from: "visitor" | "bot"
  text: string
  citations: Citation[]
  /** ISO 8601, and how it ended, once the stream has said so. */
  createdAt?: string
  status?: string
  answered?: ChatMessage["answered"]
  reason?: ChatMessage["reason"]
  choices?: Choice[]
}

/** An answer with one more chunk of its stream. Throws what the stream names as its failure. */
export function withChunk(answer: PlaygroundMessage, chunk: TurnChunk): PlaygroundMessage {
  switch (chunk.type) {
    case "start":
      return { ...answer, id: chunk.messageId ?? answer.id, ...chunk.messageMetadata }
    case "message-metadata":
      return { ...answer, ...chunk.messageMetadata }
    case "text-delta":
      return { ...answer, text: answer.text + chunk.delta }
    case "data-citation":
      return { ...answer, citations: [...answer.citations, chunk.data] }
    case "error":
      throw new Error(chunk.errorText)
    default:
      return answer
  }
}

/** The same as the chat components show it. `at` is when this page first saw it; `passages` are texts by record id. */
export function chatMessageOf(
  {
    id,
    from,
    text,
    citations,
    createdAt,
    status,
    choices,
    answered = null,
    reason = null,
  }: PlaygroundMessage,
  { streaming, at, passages }: { streaming: boolean; at: string; passages: ReadonlyMap<string, string> },
): ChatMessage {
  if (from === "visitor") return { id, from, text, at }
  return {
    id,
    from,
    text,
    at: createdAt ?? at,
    // An answer that ended without saying how was stopped or cut off.
    status: streaming ? "streaming" : status === "complete" ? "complete" : "partial",
    answered,
    reason,
    ...(choices && { choices: choices.map(({ label }) => label) }),
    citations: citations.map(({ index, sourceName, title, url, heading, page, quote, recordId }) => ({
      index,
      title,
      url,
      sourceName: sourceName ?? words.chat.sourceWord,
      heading,
      page,
      quote,
      text: passages.get(recordId) ?? quote,
    })),
  }
}
