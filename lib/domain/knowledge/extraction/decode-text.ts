import { detectEncoding } from "./detect-encoding.ts"
import { encodingName } from "./encoding-name.ts"
import { REASONS } from "./reasons.ts"
import { repairText } from "./repair-text.ts"
import type { Unread } from "./schema.ts"
import { mendTwiceEncoded } from "./twice-encoded.ts"
import { UnreadLog } from "./unread-log.ts"
import { guessedOrder, markedOrder } from "./utf16-order.ts"

export interface Decoded {
  /** Line ends are \n, lone surrogates and bytes that are no text U+FFFD. */
  text: string
  /** Doubts about the encoding, and bytes that are none of its characters; absent without any. */
  unread?: Unread[]
}

/** Stray zeros and foreign bytes that a text may have before it counts as none. */
const MOST_STRAY = 0.01

/**
 * Bytes as text: by byte-order mark, else UTF-8, UTF-16 without a mark, the declared encoding where it gives a plausible
 * text, or the likeliest one. A few bytes that are no UTF-8 do not make a text of it into another; what was
 * encoded twice is decoded twice. Throws `unsupported_type` for binary content, `unprocessable` for an encoding that
 * cannot be told.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const unread = new UnreadLog()
  const text = withoutStrayZeros(decode(bytes, declared, unread), unread)
  const left = unread.all()
  return { text: repairText(text), ...(left && { unread: left }) }
}

function decode(bytes: Uint8Array, declared: string | undefined, unread: UnreadLog): string {
  const marked = markedOrder(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const order = guessedOrder(bytes)
  if (order) return new TextDecoder(order).decode(bytes)
  const whole = strictUtf8(bytes)
  if (whole !== undefined) return mendTwiceEncoded(escaped(bytes, whole))
  return mostlyUtf8(bytes, unread) ?? inOldEncoding(bytes, declared, unread)
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Japanese mail and old systems write seven bits only, with escapes. */
const escaped = (bytes: Uint8Array, text: string) =>
  (text.includes(`${ESCAPE}$B`) || text.includes(`${ESCAPE}$@`)) && text.length === bytes.length
    ? new TextDecoder("iso-2022-jp").decode(bytes)
    : text

const ESCAPE = "\u001b"

/** UTF-8 with some bytes that are not: its characters of several bytes hardly ever come about by chance. */
function mostlyUtf8(bytes: Uint8Array, unread: UnreadLog): string | undefined {
  const text = new TextDecoder().decode(bytes)
  const { good, bad } = charactersOf(text)
  if (good < bad * 2) return undefined
  unread.add("undecodable_bytes", "UTF-8", bad)
  return text
}

function inOldEncoding(bytes: Uint8Array, declared: string | undefined, unread: UnreadLog): string {
  const detected = detectEncoding(bytes, declared)
  const text = new TextDecoder(detected?.encoding ?? "utf-8").decode(bytes)
  const { bad } = charactersOf(text)
  if (!detected && bad > text.length * MOST_STRAY)
    throw text.includes("\0") ? REASONS.binary() : REASONS.unknownEncoding()
  const name = encodingName(detected?.encoding ?? "utf-8")
  if (bad) unread.add("undecodable_bytes", name, bad)
  if (detected?.isDoubtful) unread.add("doubtful_encoding", name)
  return text
}

/** Characters beyond ASCII, and those that stand for bytes which are none. */
function charactersOf(text: string): { good: number; bad: number } {
  let [good, bad] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) bad++
    else if (code > 0x7f) good++
  }
  return { good, bad }
}

/** Some programs leave a few behind; many are the mark of what is no text, which repairText refuses. */
function withoutStrayZeros(text: string, unread: UnreadLog): string {
  if (!text.includes("\0")) return text
  const clean = text.replaceAll("\0", "")
  const zeros = text.length - clean.length
  if (zeros > text.length * MOST_STRAY) return text
  unread.add("undecodable_bytes", undefined, zeros)
  return clean
}
