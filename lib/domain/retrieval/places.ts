import { detectLanguage } from "./language.ts"
import type { Language } from "./schema.ts"

const WHERE: Record<Language, RegExp> = {
  en: /\bwhere\b/i,
  es: /\bd[oó]nde\b/iu,
  fr: /(?<!\p{L})où(?!\p{L})/iu,
  de: /\bwo(hin)?\b/i,
  it: /\bdove\b|\bdov'/i,
  pt: /\b(a?onde)\b/i,
}
const PLACE: Record<Language, string> = {
  en: "address",
  es: "dirección",
  fr: "adresse",
  de: "adresse",
  it: "indirizzo",
  pt: "endereço",
}

/** The word of a language that a question with "where" looks for, although "where" is a grammar word; else undefined. */
export const placeAskedFor = (question: string, language: Language): string | undefined =>
  WHERE[detectLanguage(question) ?? language].test(question) ? PLACE[language] : undefined
