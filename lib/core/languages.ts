/** The languages that bots answer in and that texts are searched by, each by its two letters. */
export const LANGUAGES = ["en", "es", "fr", "de", "it", "pt"] as const
export type Language = (typeof LANGUAGES)[number]

/** Remembers in a browser which of them its person chose to read. */
export const LANGUAGE_COOKIE = "livery-language"
