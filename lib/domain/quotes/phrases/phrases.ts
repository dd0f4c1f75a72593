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

/** Whether a text of the bot begins as a refusal, in any language. */
export const isUnknownPhrase = (text: string): boolean => OPENINGS.some((opening) => text.startsWith(opening))

const OPENINGS = Object.values(MAKERS).flatMap((make) => make(false).unknown)
