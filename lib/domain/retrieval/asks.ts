import { recently } from "../../core/recently.ts"
import { analyserFor } from "./analyse.ts"
import { detectLanguage } from "./language.ts"
import { type Leaning, leaningOf, subjectsOf } from "./leaning.ts"
import { kindsOf } from "./question-kind.ts"
import type { Language } from "./schema.ts"
import { questionsOf } from "./split-message.ts"
import { wantsPerson } from "./wants-person.ts"

/** One thing that a message asks for. */
export interface Ask {
  /** In its own words, without courtesies. */
  text: string
  /** A person instead of the bot, or the address or number at which the business is reached. */
  wants: "person" | "contact" | null
  /** Whether it rests on what was said before, which is then tried first; "perhaps": only where it finds nothing alone. */
  leaning: Leaning
  /** Whether it takes the place of the question before. */
  isCorrection: boolean
  /** Whether it names what it is about, so that it can be looked for alone. */
  hasSubject: boolean
  /** The questions before that it takes up, latest first. */
  before: readonly string[]
}

/** Questions before it that one may take up: each as far as the one after it leans on it. */
const BEFORE_AT_MOST = 3

/**
 * What a message asks for, in order: nothing for mere courtesy, two things for two questions. A question that stands
 * alone takes up nothing of what was said before, so that no earlier subject can outvote its own.
 */
export function asksOf(message: string, earlier: readonly string[], usual: Language): Ask[] {
  const own = questionsIn(message, usual)
  return own.map((question, place) => {
    const { text, wants, leaning, isCorrection, hasSubject } = question
    const isAlone = wants !== null || leaning === "alone"
    const before = isAlone ? [] : takenUp(own.slice(0, place), earlier, usual)
    return { text, wants, leaning: before.length ? leaning : "alone", isCorrection, hasSubject, before }
  })
}

/** A question of a message as it is by itself. */
type OwnQuestion = Omit<Ask, "before"> & { said: string }

const questionsIn = recently((message, usual: Language): readonly OwnQuestion[] =>
  questionsOf(spelledOut(message)).map((said) => {
    const { text, isCorrection } = corrected(said)
    const language = detectLanguage(text) ?? usual
    const hasSubject = subjectsOf(text, analyserFor(language).terms(text)) > 0
    const wants = wantsPerson(text, usual) ? "person" : !hasSubject && asksForContact(text) ? "contact" : null
    return {
      said,
      text,
      wants,
      isCorrection,
      hasSubject,
      leaning: isCorrection ? "surely" : leaningOf(text, usual),
    }
  }),
)

const asksForContact = (text: string) => kindsOf(text).some(({ name }) => name === "contact")

/** What is typed without its apostrophe, or as it sounds. */
const SPELLED: [RegExp, string][] = [
  [/\b(what|how|where|when|who)s\b/gi, "$1 is"],
  [/\bur\b/gi, "your"],
  [/\bu\b/g, "you"],
  [/\b(?:dose|dos|doess|duz) (?=(?:it|you|this|that|the|your|he|she|a)\b)/gi, "does "],
]
const spelledOut = (text: string) =>
  SPELLED.reduce((spelled, [short, long]) => spelled.replace(short, long), text)

function takenUp(own: readonly OwnQuestion[], earlier: readonly string[], usual: Language): string[] {
  const before: string[] = []
  for (const { said, wants } of latestFirst(own, earlier, usual)) {
    if (wants === "person") continue
    const { text, isCorrection } = corrected(said)
    before.push(text)
    if (before.length >= BEFORE_AT_MOST || (!isCorrection && leaningOf(text, usual) !== "surely")) break
  }
  return before
}

/** What was asked before: in the same message, and then in those before it, which are read as far as they are wanted. */
function* latestFirst(own: readonly OwnQuestion[], earlier: readonly string[], usual: Language) {
  yield* own.toReversed()
  for (const message of earlier.toReversed()) yield* questionsIn(message, usual).toReversed()
}

/** How people take back what they said, in six languages. */
const CORRECTION =
  /^(?:(?:no|nope|nein|non|não|nao|sorry|perdón|perdon|pardon|scusi|scusa|desculpe|sorry)\b[\s,.!:–—-]*)*(?:(?:actually|rather|instead|i mean|i meant|what i meant (?:is|was)|meant|quiero decir|quise decir|quería decir|me refiero a|me refería a|más bien|je veux dire|je voulais dire|je parle d[eu]|plutôt|ich meine|ich meinte|gemeint (?:ist|war)|eher|sondern|voglio dire|volevo dire|intendo|intendevo|piuttosto|quero dizer|queria dizer|quis dizer|me refiro a)\b[\s,:–—-]*)+/iu
/** "No, the big one": a no, and a thing. */
const NO = /^(?:no|nope|nein|non|não|nao)\b\s*[,.!:–—-]\s*(?=\p{L})/iu
/** "Not the small one, the big one." */
const NOT =
  /^(?:no,? )?(?:not|no|pas|nicht|non|não|nao)\s[^,.;]{1,60}[,.;]\s*(?:but |sino |mais |sondern |ma |mas )?(?=\p{L})/iu

/** What is left of a question that corrects the one before it; a question as it is otherwise. */
function corrected(question: string): { text: string; isCorrection: boolean } {
  const text = question.trim()
  const taken = CORRECTION.exec(text) ?? NOT.exec(text) ?? NO.exec(text)
  const rest = taken ? text.slice(taken[0].length).trim() : ""
  return rest ? { text: rest, isCorrection: true } : { text, isCorrection: false }
}
