import { createHash } from "node:crypto"
import { analyserFor, detectLanguage, fold, kindsOf, type Language, words } from "../retrieval/retrieval.ts"

/** Words around a question that ask for nothing. */
const FILLERS: Record<Language, string> = {
  en: "please tell know wonder wondering question hello hi hey thanks thank sorry excuse just really actually exactly currently still would could possible want like doesn isn aren wasn weren don didn won couldn shouldn wouldn",
  es: "por favor decir dígame dime saber pregunta hola gracias perdón disculpe quisiera querría podría puede posible exactamente",
  fr: "s'il vous plaît dire dites savoir question bonjour merci pardon excusez voudrais pourriez possible exactement",
  de: "bitte sagen sag wissen frage hallo danke entschuldigung möchte würde könnten könnte möglich genau eigentlich gerne",
  it: "per favore dire dimmi mi dica sapere domanda ciao buongiorno grazie scusi vorrei potrebbe possibile esattamente",
  pt: "por favor dizer diga saber pergunta olá oi obrigado obrigada desculpe gostaria poderia possível exatamente",
}
const NEGATION: Record<Language, RegExp> = {
  en: /\b(not|no|without|never|cannot|except)\b|n['’]t\b/,
  es: /\b(no|sin|nunca|tampoco|excepto|salvo)\b/,
  fr: /\b(ne|pas|sans|jamais|non|sauf)\b|\bn['’]/,
  de: /\b(nicht|kein\w*|ohne|nie|niemals|ausser)\b/,
  it: /\b(non|senza|mai|tranne|eccetto)\b/,
  pt: /\b(nao|sem|nunca|exceto|menos)\b/,
}
const WHY = /\b(why|por que|porque|pourquoi|warum|wieso|weshalb|perche|how come)\b/
/** Small words that turn a question around without being one of its content words. */
const MARKS: Record<Language, RegExp> = {
  en: /\b(before|after|until|since|during|under|over|below|above|inside|outside|more|less|only|off)\b/g,
  es: /\b(antes|despues|hasta|desde|durante|bajo|sobre|dentro|fuera|mas|menos|solo)\b/g,
  fr: /\b(avant|apres|jusqu|depuis|pendant|sous|sur|dedans|dehors|plus|moins|seulement)\b/g,
  de: /\b(vor|nach|bis|seit|wahrend|unter|uber|innerhalb|ausserhalb|mehr|weniger|nur)\b/g,
  it: /\b(prima|dopo|fino|durante|sotto|sopra|dentro|fuori|piu|meno|solo)\b/g,
  pt: /\b(antes|depois|ate|desde|durante|sob|sobre|dentro|fora|mais|menos|so)\b/g,
}
/** Where the order of things is part of what is asked. */
const DIRECTED: Record<Language, RegExp> = {
  en: /\bfrom\b.{0,200}\bto\b|\bto\b.{0,200}\bfrom\b|\bthan\b|\binto\b/,
  es: /\b(de|desde)\b.{0,200}\b(a|al|hasta)\b|\b(mas|menos)\b.{0,200}\bque\b/,
  fr: /\b(de|du|depuis)\b.{0,200}\b(a|au|vers|en)\b|\b(plus|moins)\b.{0,200}\bque\b/,
  de: /\bvon\b.{0,200}\b(nach|zu|zum|zur|in)\b|\bals\b/,
  it: /\b(da|dal|dalla)\b.{0,200}\b(a|al|alla|in)\b|\b(piu|meno)\b.{0,200}\b(che|di)\b/,
  pt: /\b(de|do|da)\b.{0,200}\b(a|ao|para)\b|\b(mais|menos)\b.{0,200}\bque\b/,
}

/**
 * Whether two questions ask for the same thing: the same kind of answer about the same content words, whatever their
 * forms, order and courtesy. Synonyms do not count: an answer that is given word for word must not be given to a
 * question that is merely alike.
 */
export function sameQuestion(asked: string, taught: string, usual: string): boolean {
  const language = detectLanguage(taught) ?? detectLanguage(asked) ?? languageIn(usual)
  const [a, b] = [read(asked, language), read(taught, language)]
  if (a.negated !== b.negated || a.asksWhy !== b.asksWhy || a.marks !== b.marks) return false
  if (a.kinds.length !== b.kinds.length || a.kinds.some((kind) => !b.kinds.includes(kind))) return false
  // "When do you open?" is "What are your opening hours?": the kind already says "hours".
  const bare = a.own.length > 0 && b.own.length > 0
  const [mine, theirs] = bare ? [a.own, b.own] : [a.terms, b.terms]
  if (!mine.length || mine.length !== theirs.length || mine.some((term) => !theirs.includes(term)))
    return false
  return !(a.directed || b.directed) || mine.every((term, place) => theirs[place] === term)
}

const languageIn = (code: string): Language | undefined => (code in FILLERS ? (code as Language) : undefined)

function read(question: string, language: Language | undefined) {
  const analyser = analyserFor(language ?? "")
  const plain = fold(question)
  const kinds = kindsOf(question)
  const fillers = fillersOf(language)
  const terms = new Set<string>()
  for (const { text } of words(question)) {
    const [term] = analyser.termsOf(text)
    if (term !== undefined && !fillers.has(term)) terms.add(term)
  }
  return {
    kinds,
    negated: language !== undefined && NEGATION[language].test(plain),
    marks: language === undefined ? "" : [...new Set(plain.match(MARKS[language]))].sort().join(),
    directed: language !== undefined && DIRECTED[language].test(plain),
    asksWhy: WHY.test(plain),
    terms: [...terms],
    /** Those that the kind of the question does not say by itself. */
    own: [...terms].filter((term) => !kinds.some((kind) => kind !== duration && kind.implied.test(term))),
  }
}

/** A thing is long in two ways, so "lasts" and "takes" are part of what is asked. */
const [duration] = kindsOf("how long")

const known = new Map<Language, ReadonlySet<string>>()

/** The fillers of a language as terms. */
function fillersOf(language: Language | undefined): ReadonlySet<string> {
  if (!language) return new Set()
  const found = known.get(language)
  if (found) return found
  const made = new Set(analyserFor(language).terms(FILLERS[language]))
  known.set(language, made)
  return made
}

/** What questions are compared by: equal for the same words, however they are spelled, spaced and punctuated. */
export function questionKey(question: string): string {
  const plain = words(question)
    .map(({ text }) => fold(text))
    .join(" ")
  return createHash("sha256")
    .update(plain || question.trim())
    .digest("hex")
}
