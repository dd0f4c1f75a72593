import { fold, isGeneric, type Language, meaningsOf } from "../retrieval/retrieval.ts"

/** What one word of the question is looked for as. */
export interface Term {
  forms: readonly string[]
  /** Terms that mean about the same. */
  related: readonly string[]
  /** A name or number: without it a sentence is about something else. */
  exact: boolean
  weight: number
  /** Whether it only says what one does with the subject, as "lend" in "do you lend board games". */
  isVerb: boolean
}

const OF_GENERIC = 0.2

/** Words from the beginning among which a question's verb is looked for. */
const FRAME_WITHIN = 8

const FRAMES =
  /(?:^| )(?:(?:do|does|did|can|could|may|will|would|should|must|shall) (?:i|you|u|we|they|it|one|people|someone)|puedo|puede|pueden|podemos|podria|se puede|puis je|peut on|pouvez vous|je peux|on peut|posso|si puo|possiamo|potete|pode se|podemos|podem)$/

/** "Do you support this?" asks whether there is such a thing, whatever the verb. */
const OFFERING =
  /^(?:support|accept|handle|stock|sell|lend|serve|cover|include|aceptan?|vende[ns]?|acceptez|vendez|accettate|vendete|aceitam|vendem)$/i

const ELSEWHERE = /\b(?:where|when|who|donde|cuando|quien|quand|wo|wann|dove|quando|chi|onde|quem)\b/

/** The place of the verb that only says what one does with the subject: behind "do you", "can I"; -1 where none is plain. */
function framedVerbOf(question: readonly string[]): number {
  const said = question.map(fold)
  if (ELSEWHERE.test(said.join(" "))) return -1
  for (let at = 1; at < Math.min(said.length - 1, FRAME_WITHIN); at++)
    if (FRAMES.test(said.slice(Math.max(0, at - 2), at).join(" "))) return at
  return -1
}

/** The words of a question that carry its subject, each once, as they are looked for in texts of `written`. */
export function termsOfQuestion(question: readonly string[], written: Language, weight = 1): Term[] {
  const terms = new Map<string, Term>()
  const verb = framedVerbOf(question)
  for (const { word, place, spoken, forms, related } of meaningsOf(question, written)) {
    const [first = ""] = forms
    if (terms.has(first)) continue
    const name = place > 0 && spoken !== "de" && /^\p{Lu}/u.test(word)
    const isVerb = place === verb
    terms.set(first, {
      forms,
      related,
      exact: name || /\d/.test(word),
      weight: isGeneric(word, spoken) || (isVerb && OFFERING.test(word)) ? weight * OF_GENERIC : weight,
      isVerb,
    })
  }
  return [...terms.values()]
}
