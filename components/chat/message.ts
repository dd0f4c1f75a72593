/** A quoted passage of a source, as an answer cites it. */
export interface Citation {
  index: number
  sourceName: string
  heading?: string | null
  page?: number | null
  /** A literal span of `text`. */
  quote: string
  /** The whole passage around the quote. */
  text?: string
}

/** One entry of a conversation, as every view of it shows it. */
export interface ChatMessage {
  id: string
  /** `event` is something that happened, such as a hand-over. */
  from: "visitor" | "bot" | "event"
  text: string
  /** ISO 8601. */
  at: string
  status?: "streaming" | "complete" | "partial" | "failed"
  citations?: Citation[]
  feedback?: Feedback | null
}

export type Feedback = "up" | "down"
