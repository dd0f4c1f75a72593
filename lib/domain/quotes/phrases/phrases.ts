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

/** The phrases of a language; `informal` says "du" and "tu", as a friendly bot does. */
export const phrasesIn = (language: Language, informal = false): Phrases => MAKERS[language](informal)

/** Which of its refusals a text of the bot begins with, in any language; -1: it is none. */
export const refusalOf = (text: string): number =>
  REFUSALS.findIndex((openings) => openings.some((opening) => text.startsWith(opening)))

/** The same refusal in all languages. */
const REFUSALS = MAKERS.en(false).unknown.map((_, place) =>
  Object.values(MAKERS).flatMap((make) => make(false).unknown[place] ?? []),
)
