/** The languages that bots answer in and that texts are searched by, each by its two letters. */
export const LANGUAGES = ["en", "es", "fr", "de", "it", "pt"] as const
export type Language = (typeof LANGUAGES)[number]
