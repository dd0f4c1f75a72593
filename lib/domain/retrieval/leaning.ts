import { analyserFor } from "./analyse.ts"
import { detectLanguage } from "./language.ts"
import { kindsOf } from "./question-kind.ts"
import { opensByAccent, opensQuestion } from "./question-opener.ts"
import type { Language } from "./schema.ts"
import { fold, words } from "./words.ts"

/** What a question rests on: nothing, perhaps what was said before, or surely that. */
export type Leaning = "alone" | "perhaps" | "surely"

/** A question of more content words says all that it needs. */
const LONG = 6

// Words at the beginning that go on with what was said: folded, with what may follow.
const GOES_ON: Record<Language, RegExp> = {
  en: /^(?:and|also|but|or|then|so|what about|how about|what if|same for|same with|and what about)\b/,
  es: /^(?:y|e|tambien|pero|o|entonces|que tal|que pasa con)\b/,
  fr: /^(?:et|aussi|mais|ou|alors|qu en est il|et pour)\b/,
  de: /^(?:und|auch|aber|oder|dann|wie sieht es|was ist mit|wie ist es mit|gilt das)\b/,
  it: /^(?:e|ed|anche|ma|o|allora|che ne dici|e per)\b/,
  pt: /^(?:e|tambem|mas|ou|entao|e quanto a)\b/,
}
// Words that stand for something that was said.
const POINTS: Record<Language, RegExp> = {
  en: /\b(?:it|its|they|them|those|these|that|this|ones?|he|she|him|her|each|another|else)\b|(?<!\b(?:is|are) )\bthere\b(?! (?:is|are))|\bexactly$/,
  es: /\b(?:ello|eso|esos|esas|ese|esa|esto|este|esta|alli|ahi|ella|ellos|ellas)\b|\bexactamente$/,
  fr: /\b(?:cela|ca|celui|celle|ceux|ils|elles|elle|la bas)\b|\bexactement$/,
  de: /\b(?:davon|dafur|dazu|damit|dabei|diese[rsnm]?|dort|er|es)\b|\b(?:das|die|der|den|sie|genau)$/,
  it: /\b(?:cio|quello|quella|quelli|quelle|questo|questa|essa|esso)\b|\besattamente$/,
  pt: /\b(?:isso|isto|aquilo|esse|essa|la|ele|ela|eles|elas)\b|\bexatamente$/,
}
// What a fragment such as "on Sundays?" or "the large one" begins with.
const FRAGMENT: Record<Language, RegExp> = {
  en: /^(?:on|in|at|to|for|from|with|without|by|per|after|before|during|the|a|an|only|just)\b/,
  es: /^(?:en|a|para|por|de|con|sin|los|las|el|la|un|una|solo|despues|antes)\b/,
  fr: /^(?:en|a|pour|par|de|avec|sans|le|la|les|un|une|du|au|aux|apres|avant|seulement)\b/,
  de: /^(?:am|im|an|in|nach|fur|mit|ohne|bei|vor|der|die|das|den|dem|ein|eine|einen|nur|ab)\b/,
  it: /^(?:in|a|per|di|con|senza|il|la|lo|i|gli|le|un|una|al|alla|la|dopo|prima|solo)\b/,
  pt: /^(?:em|no|na|aos|para|por|de|com|sem|o|a|os|as|um|uma|ao|depois|antes|so)\b/,
}
/** Counts: "ten of them" is still about what they are. */
const COUNT =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozen|twenty|dos|tres|cuatro|cinco|diez|deux|trois|quatre|cinq|dix|zwei|drei|vier|funf|zehn|due|tre|quattro|cinque|dieci|dois|duas|quatro|dez|more|many)$/

/** How far a question, put in `usual` where its language is not plain, rests on what was said before it. */
export function leaningOf(question: string, usual: Language): Leaning {
  const language = detectLanguage(question) ?? usual
  const terms = analyserFor(language).terms(question)
  if (terms.length > LONG) return "alone"
  const said = words(question)
    .map((word) => fold(word.text))
    .join(" ")
  const goesOn = GOES_ON[language].test(said) && !opensByAccent(question)
  if (goesOn || POINTS[language].test(said)) return "surely"
  if (!subjectsOf(question, terms)) {
    const isOfHouse = words(question).length > 1 && kindsOf(question).some(({ ofHouse }) => ofHouse)
    return isOfHouse ? "alone" : "surely"
  }
  const isFragment = !opensQuestion(question) && terms.length <= 3
  if (isFragment && FRAGMENT[language].test(said)) return "surely"
  return isFragment ? "perhaps" : "alone"
}

/** How many words name what a question is about, beyond its kind and a number. */
export function subjectsOf(question: string, terms: readonly string[]): number {
  const kinds = kindsOf(question)
  return terms.filter((term) => !COUNT.test(term) && !kinds.some(({ implied }) => implied.test(term))).length
}
