import { currencyDigits } from "./currencies.ts"

/** The highest price, in the smallest unit. */
export const MOST = 100_000_000

/**
 * An amount as people write it ("29", "29.00", "29,00", "1 200", "1.200,50") in the smallest unit of the currency. The
 * last sign between digits is a point only where at most as many digits follow as the currency has, or where another
 * kind of sign parts the thousands; "1.200" is therefore 1,200. Null for what is no amount, has finer parts than the
 * currency, or is more than `MOST`.
 */
export function parsePrice(text: string, currency: string): number | null {
  const digits = currencyDigits(currency)
  const bare = text.trim().replaceAll(/[\s'’\u00a0\u202f]/g, "")
  if (!/^\d[\d.,]*$/.test(bare)) return null
  const [whole, part] = splitAmount(bare, digits)
  if (whole === null || part.length > digits) return null
  const amount = Number(`${whole}${part.padEnd(digits, "0")}`)
  return Number.isSafeInteger(amount) && amount <= MOST ? amount : null
}

const GROUPED = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)?$/

/** The digits before and behind the point; null for the first where the thousands are not parted as thousands are. */
function splitAmount(text: string, digits: number): [whole: string | null, part: string] {
  const at = Math.max(text.lastIndexOf("."), text.lastIndexOf(","))
  if (at === -1) return [text, ""]
  const sign = text[at]
  const before = text.slice(0, at)
  const behind = text.slice(at + 1)
  const isPoint =
    !before.includes(sign as string) && (/[.,]/.test(before) || behind.length !== 3 || digits === 3)
  if (!isPoint) return GROUPED.test(text) ? [text.replaceAll(/[.,]/g, ""), ""] : [null, ""]
  const isWhole = /^\d+$/.test(before) || (GROUPED.test(before) && !before.includes(sign as string))
  return behind && isWhole ? [before.replaceAll(/[.,]/g, ""), behind] : [null, ""]
}

/** The amount as a field holds it: "29", "29.50". */
export function priceText(amount: number, currency: string): string {
  const digits = currencyDigits(currency)
  const text = String(amount).padStart(digits + 1, "0")
  const [whole, part] = [text.slice(0, text.length - digits), text.slice(text.length - digits)]
  return /[1-9]/.test(part) ? `${whole}.${part}` : whole
}
