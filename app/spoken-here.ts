import { speak } from "#components/words/in-language.ts"
import { translations } from "#components/words/translations.ts"
import { type Spoken, spokenNow } from "#lib/core/spoken-language.ts"

speak({ words: translations, language: () => spokenNow().language })

/** The language of the page that is being made. Whoever imports this has words in it. */
export const spokenHere = (): Spoken => spokenNow()
