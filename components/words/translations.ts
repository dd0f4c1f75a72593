import type { Language } from "#lib/core/languages.ts"
import { de } from "./de.ts"
import { es } from "./es.ts"
import { fr } from "./fr.ts"
import { it } from "./it.ts"
import { pt } from "./pt.ts"
import type { Translation } from "./translation.ts"

/** The words of the interface in every language but English, which is written where it is used. */
export const translations: Record<Exclude<Language, "en">, Translation> = { de, es, fr, it, pt }
