import { LANGUAGES, type Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"

/** A mail by what it is about, in each language. */
export type InLanguages<About> = Record<Language, (about: About) => Omit<Mail, "language">>

/** A language of mails: the one that was chosen, by a person or by their agency; English where none was, or one that is not spoken here. */
export const languageOfMail = (...chosen: (string | null | undefined)[]): Language =>
  LANGUAGES.find((language) => language === chosen.find((each) => each)) ?? "en"

/** A mail in a language. */
export const mailIn = <About>(mails: InLanguages<About>, language: Language, about: About): Mail => ({
  ...mails[language](about),
  language,
})
