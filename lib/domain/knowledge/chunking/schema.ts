export interface SplitOptions {
  /** About how many tokens a passage may have; default 256. */
  maxTokens?: number
  /** Texts at which a passage always ends, such as "---". */
  separators?: readonly string[]
  /** Whose rules find the ends of sentences, e.g. "en". */
  language?: string
}

/** A piece of a document that is indexed and quoted as one; `text` is exactly [start, end) of the document's text. */
export interface Passage {
  text: string
  /** Headings above it, outermost first, joined by " > "; "" without any. */
  heading: string
  start: number
  end: number
  pageNumber?: number
  rowNumber?: number
}
