import { parseMillionths } from "#lib/core/millionths.ts"

/** An amount as people write it, with a minus in front to take it back, in millionths; null where it is none. */
export function amountOf(text: string): bigint | null {
  const [, minus = "", rest = ""] = /^([-−]?)\s*(.*)$/.exec(text.trim()) ?? []
  const amount = parseMillionths(rest)
  if (amount === null || amount === 0n) return null
  return minus ? -amount : amount
}
