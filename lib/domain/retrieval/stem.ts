import { StemmerEn } from "@nlpjs/lang-en-min"
import { stemmer as french } from "@orama/stemmers/french"
import { stemmer as german } from "@orama/stemmers/german"
import { stemmer as italian } from "@orama/stemmers/italian"
import { stemmer as portuguese } from "@orama/stemmers/portuguese"
import { stemmer as spanish } from "@orama/stemmers/spanish"
import type { Language } from "./schema.ts"

const english = new StemmerEn()

/**
 * The Snowball stem of a word in lower case. English has a package of its own, since the other's follows an older
 * algorithm. Indexes hold these stems: another package must give the same ones.
 */
export const STEM: Record<Language, (word: string) => string> = {
  en: (word) => english.stemWord(word),
  es: spanish,
  // The French rules keep the plural of "vélos".
  fr: (word) => french(word).replace(/(?<=..[aiou])s$/, ""),
  de: german,
  it: italian,
  pt: portuguese,
}
