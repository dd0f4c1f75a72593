import { fold, isGeneric, type Language, meaningsOf } from "../retrieval/retrieval.ts"
import { type Qualifier, qualifiersOf } from "./qualifiers.ts"

/** What one word of the question is looked for as. */
export interface Term {
  forms: readonly string[]
  /** Terms that mean about the same, and runs of terms joined by a space. */
  related: readonly string[]
  /** A name or number: without it a sentence is about something else. */
  exact: boolean
  weight: number
  /**
   * Whether texts may say it in their own way, or not at all: what one does with the subject, as "lend" in "do you lend
   * board games", or what was lost, as "scarf" in "I lost my scarf".
   */
  isVerb: boolean
  /** How it narrows what is asked for, if it does. */
  qualifier: Qualifier | undefined
}

const OF_GENERIC = 0.2

/** Words from the beginning among which a question's verb is looked for. */
const FRAME_WITHIN = 8

const FRAMES =
  /(?:^| )(?:(?:do|does|did|can|could|may|will|would|should|must|shall) (?:i|you|u|we|they|it|one|people|someone)|puedo|puede|pueden|podemos|podria|se puede|puis je|peut on|pouvez vous|je peux|on peut|posso|si puo|possiamo|potete|pode se|podemos|podem)$/

const GERMAN_FRAME =
  /^(?:kann|konnen|darf|durfen|muss|mussen|soll|sollte) (?:ich|man|wir|ihr|sie) \p{L}.* \p{L}+en$/u

/** "Do you support this?" asks whether there is such a thing, whatever the verb. */
const OFFERING =
  /^(?:support|accept|handle|stock|sell|lend|serve|cover|include|aceptan?|vende[ns]?|acceptez|vendez|accettate|vendete|aceitam|vendem)$/i

/** What was lost or left behind: texts that say what to do then may name no such thing. */
const MISLAID =
  /(?:^| )(?:lost|forgot|forgotten|mislaid|left|perdi|perdido|olvide|olvidado|perdu|oublie|laisse|perso|dimenticato|lasciato|esqueci|deixei) (?:my|our|a|an|some|mi|mis|un|una|mon|ma|mes|une|il mio|la mia|i miei|meu|minha|o meu|a minha|um|uma)$|(?:^| )(?:mein|meine|meinen|einen|eine)$/
/** When something happened: of no account for what is done then. */
const PAST =
  /^(?:last (?:night|week|month|year|time|weekend|\p{L}+day)|yesterday|gestern|ayer|anoche|hier|ieri|ontem)(?: |$)/u
const GERMAN_LOSS = /(?:^| )(?:verloren|vergessen|liegen lassen|liegengelassen)(?: |$)/

const ELSEWHERE = /\b(?:where|when|who|donde|cuando|quien|quand|wo|wann|dove|quando|chi|onde|quem)\b/

/** Under which condition something is asked: texts say that in their own way, or hold in any case. */
const CONDITION =
  /^(?:if (?:i|i'm|my|we)|wenn (?:ich|mein|meine|wir|man)|falls (?:ich|mein|wir)|si (?:je|mon|ma|on|me|no|mi|estoy|soy|tengo)|se (?:sono|ho|non|estou|tiver|nao))$/

/** The places of words that say what was lost, under which condition, or when something happened. */
function circumstancesOf(question: readonly string[]): { mislaid: Set<number>; past: Set<number> } {
  const said = question.map(fold)
  const [mislaid, past] = [new Set<number>(), new Set<number>()]
  const isGermanLoss = GERMAN_LOSS.test(said.join(" "))
  for (let at = 0; at < said.length; at++) {
    const before = MISLAID.exec(said.slice(Math.max(0, at - 4), at).join(" "))?.[0]
    if (before && (isGermanLoss || !/^ ?(?:mein|einen?)/.test(before))) mislaid.add(at)
    if (CONDITION.test(said.slice(at, at + 2).join(" ")))
      for (let n = at + 2; n < said.length; n++) mislaid.add(n)
    const when = PAST.exec(said.slice(at, at + 2).join(" "))?.[0].trim()
    if (when) for (let n = 0; n < when.split(" ").length; n++) past.add(at + n)
  }
  return { mislaid, past }
}

/** The place of the verb that only says what one does with the subject: behind "do you", "can I"; -1 where none is plain. */
function framedVerbOf(question: readonly string[]): number {
  const said = question.map(fold)
  // "Muss ich einen Helm mitbringen?"
  if (GERMAN_FRAME.test(said.join(" "))) return said.length - 1
  if (ELSEWHERE.test(said.join(" "))) return -1
  for (let at = 1; at < Math.min(said.length - 1, FRAME_WITHIN); at++)
    if (FRAMES.test(said.slice(Math.max(0, at - 2), at).join(" "))) return at
  return -1
}

/** The words of a question that carry its subject, each once, as they are looked for in texts of `written`. */
export function termsOfQuestion(question: readonly string[], written: Language, weight = 1): Term[] {
  const terms = new Map<string, Term>()
  const verb = framedVerbOf(question)
  const { mislaid, past } = circumstancesOf(question)
  const meanings = meaningsOf(question, written)
  const isShaping = ({ word, place, spoken }: (typeof meanings)[number]) =>
    isGeneric(word, spoken) || (place === verb && OFFERING.test(word))
  const subjects = new Set(meanings.flatMap((each) => (isShaping(each) ? [] : [each.place])))
  const isAside = (place: number) => place === verb || mislaid.has(place)
  const qualifiers = qualifiersOf(
    question.map((word, place) => ({
      word: fold(word),
      isSubject: subjects.has(place),
      isVerb: isAside(place),
    })),
    meanings[0]?.spoken ?? written,
    written,
  )
  for (const meaning of meanings) {
    const { word, place, spoken, forms, related } = meaning
    const [first = ""] = forms
    if (terms.has(first) || past.has(place)) continue
    const name = place > 0 && spoken !== "de" && /^\p{Lu}/u.test(word)
    terms.set(first, {
      forms,
      related,
      exact: name || /\d/.test(word),
      weight: isShaping(meaning) ? weight * OF_GENERIC : weight,
      isVerb: isAside(place),
      qualifier: weight < 1 ? undefined : qualifiers[place],
    })
  }
  return [...terms.values()]
}
