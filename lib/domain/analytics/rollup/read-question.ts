import {
  analyserFor,
  detectLanguage,
  isGeneric,
  withoutCourtesies,
  words,
} from "../../retrieval/retrieval.ts"

/** What a question is about, without a model: the terms by which the index would look for it. */
export interface ReadQuestion {
  /** Equal for questions of the same terms; null where it has none, or too many to be alike. */
  key: string | null
  /** Those of its terms that name a subject, each with the word as it was written. */
  topics: Map<string, string>
}

/** Characters of a message that are read. */
export const READ = 400
/** A question of more terms than this is a story. */
const MOST_TERMS = 8
const SHORTEST = 2

/**
 * The terms of a message, in the language that it is written in or else `usual`. Numbers and what contains any are left
 * out: an order's or a telephone's number is no topic, and nobody's business once the conversation is deleted.
 */
export function readQuestion(text: string, usual: string): ReadQuestion {
  const asked = withoutCourtesies(withoutAddresses(text.slice(0, READ)))
  const language = detectLanguage(asked)
  const analyser = analyserFor(language ?? usual)
  const terms = new Set<string>()
  const topics = new Map<string, string>()
  for (const { text: word } of words(asked)) {
    if (word.length < SHORTEST || /\p{N}/u.test(word)) continue
    const [term] = analyser.termsOf(word)
    if (term === undefined || terms.has(term)) continue
    terms.add(term)
    if (!language || !isGeneric(word, language)) topics.set(term, word.toLowerCase())
  }
  const isAlike = terms.size > 0 && terms.size <= MOST_TERMS
  return { key: isAlike ? [...terms].sort().join(" ") : null, topics }
}

const withoutAddresses = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => !word.includes("@") && !word.includes("://"))
    .join(" ")
