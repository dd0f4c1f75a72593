import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const

const formatOf = () => new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: "short" })

/** "5 min. ago" for two moments in milliseconds; under a minute it is "just now". */
export function relativeTime(at: number, now: number): string {
  const seconds = (at - now) / 1000
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return formatOf().format(Math.trunc(seconds / size), unit)
  }
  return words.ui.justNow
}
