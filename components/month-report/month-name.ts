import { locale } from "#components/words/in-language.ts"

/** A month such as "November 2026", from "2026-11". */
export const monthName = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale(), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
