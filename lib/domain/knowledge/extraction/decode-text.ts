import { LiveryError } from "../../../core/errors.ts"

/**
 * Bytes as text: by byte-order mark, else UTF-8, else UTF-16 without a mark, else the given or Western (Windows-1252)
 * charset. Line ends become \n, lone surrogates U+FFFD. Throws `unsupported_type` for binary content.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  return repairText(decode(bytes, charset))
}

/** Line ends as \n and lone surrogates replaced. Throws `unsupported_type` when the text has a NUL character. */
export function repairText(text: string): string {
  if (text.includes("\0"))
    throw new LiveryError("unsupported_type", "The file contains binary data, so it is not a text file.")
  const repaired = text.isWellFormed() ? text : text.toWellFormed()
  return repaired.includes("\r") ? repaired.replace(/\r\n?/g, "\n") : repaired
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    if (!text.includes("\0")) return text
  } catch {
    // Not UTF-8: the guesses below.
  }
  return new TextDecoder(wideOrder(bytes) ?? known(charset) ?? "windows-1252").decode(bytes)
}

/** The byte order of UTF-16 without a mark: Latin text has a zero in every second byte. */
function wideOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 4000)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length * 0.2
  if (odd > many && even < many / 10) return "utf-16le"
  return even > many && odd < many / 10 ? "utf-16be" : undefined
}

function known(charset: string | undefined): string | undefined {
  try {
    return charset && new TextDecoder(charset).encoding
  } catch {
    return undefined
  }
}
