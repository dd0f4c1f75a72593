import { locale } from "#components/words/in-language.ts"

const MILLION = 1_000_000

/**
 * An amount in millionths as people read it: two digits, four where it is less than one of the currency, and "<" before
 * what is less than these show.
 */
export function moneyText(millionths: bigint, currency: string): string {
  const amount = Number(millionths) / MILLION
  const size = Math.abs(amount)
  const digits = size > 0 && size < 1 ? 4 : 2
  const write = (value: number) =>
    new Intl.NumberFormat(locale(), {
      style: "currency",
      currency,
      minimumFractionDigits: 2,
      maximumFractionDigits: digits,
    }).format(value)
  return size > 0 && size < 0.0001 ? `<${write(0.0001)}` : write(amount)
}

export const countText = (count: number): string =>
  count.toLocaleString(locale(), count < 100_000 ? {} : { notation: "compact", maximumFractionDigits: 1 })

/** "November 2026" of "2026-11". */
export const monthText = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale(), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })

/** "Nov". */
export const shortMonthText = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale(), { month: "short", timeZone: "UTC" })

/** How much of what was charged is left, as a percentage; null where nothing was charged. */
export function marginShare(margin: bigint | null, charged: bigint | null): string | null {
  if (margin === null || !charged || charged <= 0n) return null
  const share = Number((margin * 1000n) / charged) / 1000
  return share.toLocaleString(locale(), { style: "percent", maximumFractionDigits: 0 })
}
