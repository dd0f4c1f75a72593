import { z } from "zod"

/** Whose words are known by their stems. */
export { LANGUAGES, type Language } from "../../core/languages.ts"

/** A pg connection inside a transaction of one account. */
export interface Sql {
  query(statement: { text: string; values: unknown[]; prepared?: false }): Promise<{ rows: unknown[] }>
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
  /** Questions before that this one takes up, latest first, as "and on weekends?" does. */
  before?: readonly string[]
  limit: number
  /** Passages that score less are left out; 0..1. */
  minScore?: number | null
  /** Tokens of all passages together; those that no longer fit are passed over. */
  maxTokens?: number | null
  /** What the meta of records must meet. */
  filter?: RecordFilter | undefined
  /** Language of the question where it is known. */
  language?: string
  /** The dataset's segments where the caller has read them with something else. */
  segments?: readonly Segment[]
  /** What an embedding model made of the question; counts where the dataset's own vectors are that model's. */
  vector?: QuestionVector | null
}

export interface QuestionVector {
  /** provider/model */
  model: string
  /** Of length 1. */
  values: Float32Array
}

/** A piece of a dataset's index as it is listed (see SearchSegment). */
export interface Segment {
  id: string
  language: string
  /** Version of the analyser that made its terms. */
  analyser: number
  documents: number
  length: number
  buckets: number
  blockShift: number
  dead: Buffer
  deadCount: number
}

/** A record that answers a question; `score` as in Passage. */
export interface Found {
  recordId: string
  score: number
}

/** A passage that was found. `text` is the whole record. */
export interface Passage {
  recordId: string
  sourceId: string | null
  sourceName: string | null
  /** The page that it stands in: its address where it has one, and its title. */
  url: string | null
  title: string | null
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
  /** What the caller who made the record calls its source. */
  origin: string | null
  /** 0..1: how much of what was asked, weighted by rarity, the passage holds, or how close it comes in meaning. */
  score: number
}

/** An exact span of a record that an answer rests on. */
export interface Citation {
  /** The number that the answer's text shows, as [n]: sources are numbered as they appear. */
  index: number
  recordId: string
  sourceId: string | null
  sourceName: string | null
  /** Title of the page that it stands in, or the name of its source. */
  title: string | null
  /** Address of that page, opening it at the quote; null where it has none. */
  url: string | null
  version: number | null
  page: number | null
  heading: string | null
  /** Literally characters [start, end) of the record's text. */
  quote: string
  start: number
  end: number
}

const MOST_CONDITIONS = 20
const MOST_VALUES = 100
const DEEPEST = 8

const Word = z.string().max(1000)
const Value = z.union([Word, z.number(), z.boolean(), z.null()])
const Ordered = z.union([Word, z.number()])
const Operators = z
  .strictObject({
    $eq: Value,
    $ne: Value,
    $gt: Ordered,
    $gte: Ordered,
    $lt: Ordered,
    $lte: Ordered,
    $in: z.array(Value).max(MOST_VALUES),
  })
  .partial()
  .refine((operators) => Object.keys(operators).length > 0, "must name an operator")
const Path = z
  .string()
  .max(300)
  .regex(/^meta(\.[^.]+)+$/, "must be meta.<key>")
  .refine((path) => path.split(".").length <= DEEPEST + 1, `must be at most ${DEEPEST} levels deep`)

/** What the meta of records must meet, all of it: a value by dotted path (`meta.topic`), or operators and their values. */
export const RecordFilter = z
  .record(Path, z.union([Value, Operators]))
  .refine(
    (filter) => Object.keys(filter).length <= MOST_CONDITIONS,
    `must have at most ${MOST_CONDITIONS} keys`,
  )
export type RecordFilter = z.output<typeof RecordFilter>
export type Condition = RecordFilter[string]
export type Operator = keyof z.output<typeof Operators>
