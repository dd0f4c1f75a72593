import { locale } from "#components/words/in-language.ts"

/** A day in UTC, such as "1 December 2026". */
export const dayText = (at: string | Date): string =>
  new Date(at).toLocaleDateString(locale(), { dateStyle: "long", timeZone: "UTC" })
