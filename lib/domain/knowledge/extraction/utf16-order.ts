export type Utf16 = "utf-16le" | "utf-16be"

const SAMPLE = 8192
/** Share of control characters: text of one byte a character has almost none, and in UTF-16 many bytes look like them. */
const LEAST_CONTROLS = 0.02
/** Of the high bytes, in alphabets. */
const MOST_HIGH = 0.7
const MOST_LOW = 0.3
/** Of characters that no text has. */
const MOST_ODD = 0.02

/** The byte order that a mark at the beginning tells. */
export function markedOrder([first, second]: Uint8Array): Utf16 | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le"
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined
}

/**
 * The byte order of UTF-16 without a mark, undefined for anything else. In alphabets nearly every high byte looks like a
 * control character. In Chinese, Japanese and Korean there are fewer high bytes than low ones, the bytes are no UTF-8,
 * and read in the right order hardly a character is one that no text has.
 */
export function guessedOrder(bytes: Uint8Array): Utf16 | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1))
  const [even, odd] = [parityOf(sample, 0), parityOf(sample, 1)]
  if (odd.controls > MOST_HIGH && even.controls < MOST_LOW) return plausible(sample, "utf-16le")
  if (even.controls > MOST_HIGH && odd.controls < MOST_LOW) return plausible(sample, "utf-16be")
  if (even.controls + odd.controls < LEAST_CONTROLS * 2 || isAscii(sample)) return undefined
  return plausible(sample, odd.distinct < even.distinct ? "utf-16le" : "utf-16be")
}

/** Controls and what is assigned to no character or to nobody's. */
const ODD = /(?![\t\n\f\r])[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu

function plausible(sample: Uint8Array, order: Utf16): Utf16 | undefined {
  const text = new TextDecoder(order).decode(sample)
  return (text.match(ODD)?.length ?? 0) <= text.length * MOST_ODD ? order : undefined
}

const isAscii = (sample: Uint8Array) => sample.every((byte) => byte < 0x80)

/** Of every second byte: the share that would be control characters, and how many different ones there are. */
function parityOf(sample: Uint8Array, parity: 0 | 1): { controls: number; distinct: number } {
  const seen = new Set<number>()
  let controls = 0
  for (let at = parity; at < sample.length; at += 2) {
    const byte = sample[at] ?? 0
    if (byte < 0x20 && byte !== 10 && byte !== 13) controls++
    seen.add(byte)
  }
  return { controls: controls / (sample.length / 2 || 1), distinct: seen.size }
}
