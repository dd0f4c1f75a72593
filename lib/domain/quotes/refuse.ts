import { detectLanguage, type Language } from "../retrieval/retrieval.ts"
import type { Answer, Asked } from "./asked.ts"
import { quoteContact } from "./contact.ts"
import type { Instructions } from "./instructions.ts"
import { offersFor } from "./offers.ts"
import { nameOfLanguage, type Phrases, phrasesIn, refusalOf } from "./phrases/phrases.ts"
import type { Material } from "./quote-ask.ts"

/** What a refusal is made of: whom it answers, in which words, and what there is instead. */
export interface Refused {
  asked: Asked
  /** What of the message has no answer. */
  question: string
  material: Material
  /** The visitor's language. */
  language: Language
}

/**
 * Says that there is no answer: in other words each time, with the nearest questions that have one, and from the second
 * time on with the way to reach the business.
 */
export function refuse({ asked, question, material, language }: Refused): Answer {
  const { said, instructions, topics } = asked
  const phrases = phrasesIn(language, instructions)
  const last = said.map(refusalOf).findLast((place) => place >= 0)
  // The one after the last: of a long conversation only the end is known, so none is counted.
  const unknown = phrases.unknown[((last ?? -1) + 1) % phrases.unknown.length] ?? ""
  const isForeign =
    material.passages.length > 0 && material.language !== language && detectLanguage(question) === language
  const fallback =
    instructions.fallback && !said.includes(instructions.fallback) ? instructions.fallback : null
  const parts = [
    (!isForeign && fallback) || unknown,
    isForeign ? phrases.otherLanguage(nameOfLanguage(material.language, language)) : undefined,
    offer(phrases, question, material, { said: [...said, ...asked.earlier], topics }),
    last !== undefined || instructions.contacts.length
      ? wayToReach(phrases, instructions, material)
      : undefined,
  ]
  return {
    text: parts.filter(Boolean).join(" "),
    reason: isForeign ? "other_language" : asked.isGrounded ? "not_found" : "no_knowledge",
  }
}

/** How the business is reached, by its instructions or else by its documents. */
function wayToReach(
  phrases: Phrases,
  instructions: Instructions,
  { passages }: Material,
): string | undefined {
  const { contacts, arranges } = instructions
  const known = contacts.length ? contacts.join(", ") : quoteContact(passages)?.replaceAll(/ \[\d+\]/g, "")
  return known && phrases[arranges ?? "reach"](known)
}

function offer(
  phrases: Phrases,
  question: string,
  material: Material,
  { said, topics }: { said: readonly string[]; topics: readonly string[] },
): string | undefined {
  const { texts, areNear } = offersFor(question, material, said)
  const quoted = (all: readonly string[]) => all.map((text) => phrases.marks.join(text.replace(/[.:]$/, "")))
  if (areNear) return phrases.didYouMean(listed(quoted(texts), phrases.or))
  const others = topics.length ? topics.slice(0, 4) : texts
  return others.length ? phrases.canAsk(listed(quoted(others), phrases.and)) : undefined
}

/** "a, b and c" */
export const listed = (all: readonly string[], joint: string): string =>
  all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} ${joint} ${all.at(-1)}`
