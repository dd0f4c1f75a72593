import type { SmallTalk } from "../../retrieval/retrieval.ts"

/** Everything that the keyless model says in words of its own, in one language and form of address. */
export interface Phrases extends Record<Exclude<SmallTalk, "identity">, string> {
  /** Who speaks: for a business, or nobody in particular. */
  identity(business: string | undefined): string
  /** That there is no answer; several, so that none is heard twice in a row. */
  unknown: readonly string[]
  /** That one of several questions has none. */
  unknownPart(question: string): string
  /** Questions or topics near to what was asked, already in quotation marks. */
  didYouMean(offers: string): string
  /** Topics that can be asked for. */
  canAsk(topics: string): string
  /** How the business is reached. */
  reach(contacts: string): string
  /** The same for a bot that arranges appointments, and for one that sells. */
  appointment(contacts: string): string
  offer(contacts: string): string
  /** Before the ways to reach a person. */
  person: string
  /** That no way to reach a person is known. */
  personUnknown: string
  /** Which language the documents are in, by its name in the language of the phrases. */
  otherLanguage(language: string): string
  or: string
  and: string
  /** Quotation marks. */
  marks: readonly [string, string]
}
