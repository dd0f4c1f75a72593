import type { Language } from "../../retrieval/retrieval.ts"
import { de } from "./de.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"
import { fr } from "./fr.ts"
import { it } from "./it.ts"
import { pt } from "./pt.ts"
import type { Phrases } from "./schema.ts"

export type { Phrases } from "./schema.ts"

const MAKERS: Record<Language, (informal: boolean) => Phrases> = { en, es, fr, de, it, pt }

/** How a bot speaks, by its personality. */
export interface Manner {
  /** "Du" and "tu". */
  isInformal: boolean
  /** Without exclamation marks. */
  isSober: boolean
}

/** The phrases of a language, in the manner of the bot. */
export function phrasesIn(
  language: Language,
  { isInformal = false, isSober = false }: Partial<Manner> = {},
): Phrases {
  const phrases = MAKERS[language](isInformal)
  if (!isSober) return phrases
  const { greeting, thanks, goodbye, feeling } = phrases
  return {
    ...phrases,
    ...{ greeting: sober(greeting), thanks: sober(thanks), goodbye: sober(goodbye), feeling: sober(feeling) },
  }
}

const sober = (said: string): string => said.replace(/¡/g, "").replace(/ ?!/g, ".")

/** The name of a language in another: "anglais" for English in French. */
export const nameOfLanguage = (language: Language, spoken: Language): string =>
  new Intl.DisplayNames([spoken], { type: "language" }).of(language) ?? language

/** Which of its refusals a text of the bot begins with, in any language; -1: it is none. */
export const refusalOf = (text: string): number =>
  REFUSALS.findIndex((openings) => openings.some((opening) => text.startsWith(opening)))

/** The same refusal in all languages. */
const REFUSALS = MAKERS.en(false).unknown.map((_, place) =>
  Object.values(MAKERS).flatMap((make) => make(false).unknown[place] ?? []),
)
