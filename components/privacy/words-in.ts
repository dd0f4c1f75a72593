import type { Language } from "#lib/core/languages.ts"
import { de } from "./words/de.ts"
import { en } from "./words/en.ts"
import { es } from "./words/es.ts"
import { fr } from "./words/fr.ts"
import { it } from "./words/it.ts"
import { pt } from "./words/pt.ts"
import type { NoticeWords } from "./words/words.ts"

const WORDS: Record<Language, NoticeWords> = { en, es, fr, de, it, pt }

/** What a privacy notice says in a language. */
export const noticeWords = (language: Language): NoticeWords => WORDS[language]
