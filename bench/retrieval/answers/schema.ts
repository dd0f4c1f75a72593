import type { Language } from "../../../lib/domain/retrieval/schema.ts"

/** What a question tries beside being answered at all; `follow-up` is a chain whose last question counts. */
export const KINDS = [
  "plain",
  "two-part",
  "typo",
  "other language",
  "small talk",
  "follow-up",
  "person",
  "unanswerable",
] as const
export type Kind = (typeof KINDS)[number]

export interface Question {
  kind: Kind
  /** What is typed, in this order in one session; the last is judged. */
  ask: string[]
  /** Alternatives; of one of them, all strings must stand in the answer. Empty for what is to be refused. */
  right: string[][]
  /** Strings that must not. */
  wrong: string[]
  /** Whether `--verbose` may print it. What is only counted is never looked at, so that nobody tunes to it. */
  read: boolean
}

/** Documents of one bot and what it is asked. */
export interface QuestionSet {
  name: string
  language: Language
  /** Its bot's instructions. */
  instructions: string | null
  /** As they are uploaded: what they are is told by their names. */
  documents: { name: string; text: string }[]
  /** Texts of menus, footers and banners, which no answer may show. */
  banners: string[]
  questions: Question[]
}
