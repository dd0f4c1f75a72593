/** A place in a text: characters [start, end). */
export interface Span {
  start: number
  end: number
}

/** A numbered part of the text, such as a page or a row; numbers count from 1. */
export interface Part extends Span {
  number: number
}

export interface Heading {
  /** 1 is the outermost. */
  level: number
  /** The heading without its markup. */
  text: string
  /** Where its line stands in the text, markup included. */
  start: number
  end: number
}

/** A document to split. Every offset counts characters of `text`. */
export interface Document {
  title?: string
  text: string
  headings: Heading[]
  pages?: Part[]
  rows?: Part[]
}

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
