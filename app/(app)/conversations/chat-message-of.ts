import type { ChatMessage, Citation } from "#components/chat/message.ts"
import * as words from "#components/words/words.ts"
import type { MessageView } from "#lib/domain/conversations/schema.ts"
import type { Note } from "#lib/domain/inbox/schema.ts"

/** A stored message as the chat components show it; `passages` are the texts that its quotes stand in. */
export const chatMessageOf = (
  message: MessageView,
  passages: ReadonlyMap<string, string>,
  conversationId: string,
): ChatMessage => ({
  id: message.id,
  ...said(message),
  at: message.createdAt.toISOString(),
  status: message.status === "pending" ? "streaming" : message.status,
  feedback: message.feedback === 1 ? "up" : message.feedback === -1 ? "down" : null,
  answered: message.answered,
  reason: message.reason,
  choices: message.choices.map(({ label }) => label),
  citations: citationsOf(message.citations, passages),
  files: message.files.map(({ id, name, type }) => ({
    id,
    name,
    type,
    href: `/conversations/${conversationId}/files/${id}`,
  })),
})

/** Quotes as the chat components show them. */
export const citationsOf = (
  citations: MessageView["citations"],
  passages: ReadonlyMap<string, string>,
): Citation[] =>
  citations.map(({ index, sourceName, title, url, heading, page, quote, recordId }) => ({
    index,
    title,
    url,
    sourceName: sourceName ?? words.knowledge.unnamed,
    heading,
    page,
    quote,
    text: passages.get(recordId) ?? quote,
  }))

/** What a person wrote or did beside a conversation. */
export function chatNoteOf({ id, kind, author, text, createdAt }: Note): ChatMessage {
  const entry = { id, at: createdAt.toISOString() }
  if (kind === "note") return { ...entry, from: "note", author: author.name, text }
  return { ...entry, from: "event", text: done({ kind, author, text }) }
}

function done({ kind, author: { name }, text }: Pick<Note, "kind" | "author" | "text">): string {
  const { people, assign } = words.conversations
  switch (kind) {
    case "taken_over":
      return people.tookOver(name)
    case "assigned":
      return text ? assign.given(name, text) : assign.taken(name)
    case "requested":
      return words.conversations.asked[text] ?? words.conversations.asked.chosen
    case "routed":
      return assign.routed(name)
    default:
      return people.gaveBack(name)
  }
}

function said({ type, text, personName }: MessageView): Pick<ChatMessage, "from" | "text" | "author"> {
  // A call reads as its name and arguments, which are for programs.
  if (type === "activity")
    return { from: "event", text: words.conversations.called(text.replace(/\(.*$/s, "").slice(0, 64)) }
  if (personName !== null) return { from: "person", author: personName, text }
  return { from: type === "user" ? "visitor" : "bot", text }
}
