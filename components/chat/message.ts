import type { AnswerReason } from "#lib/domain/conversations/schema.ts"

/** A quoted passage of a source, as an answer cites it. */
export interface Citation {
  index: number
  sourceName: string
  /** Title of the page that it stands in, and its address, opening it at the quote. */
  title?: string | null
  url?: string | null
  heading?: string | null
  page?: number | null
  /** A literal span of `text`. */
  quote: string
  /** The whole passage around the quote. */
  text?: string
}

/** A file that was sent with a message, and where it is fetched. */
export interface ChatFile {
  id: string
  name: string
  type: string
  href: string
}

/** One entry of a conversation, as every view of it shows it. */
export interface ChatMessage {
  id: string
  /** `event` is something that happened, such as a hand-over; `note` is for the people of the account alone. */
  from: "visitor" | "bot" | "person" | "note" | "event"
  /** Who wrote it, of a person and of a note. */
  author?: string
  text: string
  /** ISO 8601. */
  at: string
  status?: "streaming" | "complete" | "partial" | "failed"
  citations?: Citation[]
  /** What was sent with it. */
  files?: ChatFile[]
  /** Of an answer: false where what was asked is still open, and in a word why. */
  answered?: boolean | null
  reason?: AnswerReason | null
  /** What can be chosen instead of writing, while it is the last one. */
  choices?: string[]
  feedback?: Feedback | null
}

export type Feedback = "up" | "down"

/** The citations of an answer by their source, in the order of its numbers. */
export function bySource(citations: readonly Citation[]): Citation[][] {
  const sources = new Map<number, Citation[]>()
  for (const citation of citations)
    sources.set(citation.index, [...(sources.get(citation.index) ?? []), citation])
  return [...sources].sort(([a], [b]) => a - b).map(([, each]) => each)
}
