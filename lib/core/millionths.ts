const MILLION = 1_000_000n

/** An amount as people write it ("0.15", "0,15", "12"), in millionths; null where it is none. Never a floating-point number. */
export function parseMillionths(text: string): bigint | null {
  const [, whole, rest = ""] = /^(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? null : BigInt(whole) * MILLION + BigInt(rest.padEnd(6, "0"))
}

/** The same written out: "0.15". Digits that say nothing are left out, but for the first two. */
export function writeMillionths(amount: bigint): string {
  const size = amount < 0n ? -amount : amount
  const rest = String(size % MILLION)
    .padStart(6, "0")
    .replace(/0{1,4}$/, "")
  return `${amount < 0n ? "-" : ""}${size / MILLION}.${rest}`
}
