import { speak } from "#components/words/in-language.ts"
import { translations } from "#components/words/translations.ts"
import type { Language } from "#lib/core/languages.ts"
import { spokenLanguage } from "#lib/core/spoken-language.ts"

speak({ words: translations, language: spokenLanguage })

/** The language of the page that is being made. Whoever imports this has words in it. */
export const spokenHere = (): Language => spokenLanguage()
