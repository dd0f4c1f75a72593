/** The languages that bots answer in and that texts are searched by, each by its two letters. */
export const LANGUAGES = ["en", "es", "fr", "de", "it", "pt"] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((language) => language === text)

/** Remembers in a browser which of them its person chose to read. */
export const LANGUAGE_COOKIE = "livery-language"
