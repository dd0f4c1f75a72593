/** A pg connection inside a transaction of one account. */
export interface Sql {
  query(statement: { name?: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>
}

/** What is indexed of a record. */
export interface IndexedRecord {
  id: string
  text: string
  /** Headings above the passage, outermost first. */
  heading?: string | null
  /** Title of the page or document that it stands in. */
  title?: string | null
}

export interface IndexInput {
  accountId: string
  datasetId: string
  records: readonly IndexedRecord[]
  /** Language of the texts, such as "en" or "pt-BR"; words of other languages are compared unstemmed. */
  language: string
}

export interface SearchInput {
  accountId: string
  datasetId: string
  query: string
  /** What the same person said before, oldest first; helps questions such as "and on weekends?". May still be under way. */
  history?: readonly string[] | Promise<readonly string[]>
  limit: number
  /** Passages that score less are left out; 0..1. */
  minScore?: number | null
  /** Language of the question where it is known. */
  language?: string
}

/** A passage that was found. `text` is the whole record. */
export interface Passage {
  recordId: string
  sourceId: string | null
  sourceName: string | null
  /** Version of the source that the record belongs to. */
  version: number | null
  text: string
  heading: string | null
  pageNumber: number | null
  rowNumber: number | null
  /** Characters [start, end) of the page's text. */
  startOffset: number | null
  endOffset: number | null
  meta: unknown
  /** 0..1: how much of what was asked, weighted by rarity, the passage holds. */
  score: number
}
