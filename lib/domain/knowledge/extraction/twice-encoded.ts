/** What UTF-8 is mistaken for, most often first: by Western, Cyrillic, Central European and older Mac programs. */
const MISTAKEN_FOR = ["windows-1252", "windows-1251", "windows-1250", "macintosh"]
/** A text may have been through the mistake several times. */
const MOST_TIMES = 3
/** Sound words beyond ASCII that may stand beside so many times as many mistaken ones. */
const RARELY_SOUND = 10
/** Different mistaken words, and lines of them, that show a text to be mistaken in some of its lines only. */
const LEAST_WORDS = 3
const LEAST_LINES = 3

/**
 * A text whose characters were taken for bytes of another encoding and written as UTF-8 once more ("cafÃ©", "РµРІСЂРѕ"),
 * as it was before; unchanged unless its words are such as nobody writes. Where only some lines are so, as in a table
 * that was put together from several, these alone are mended, and only if they say nothing beyond ASCII that is sound: a
 * text that explains the mistake keeps its examples.
 */
export function mendTwiceEncoded(text: string): string {
  let mended = text
  for (let time = 0; time < MOST_TIMES; time++) {
    const before = mended
    for (const reading of readings()) {
      if (holdsPair(mended, reading)) mended = mendOnce(mended, reading)
      if (mended !== before) break
    }
    if (mended === before) break
  }
  return mended
}

interface Reading {
  /** By the code of a character the byte that the encoding shows by it; 0 for none. */
  bytes: Uint8Array
  /** Runs that were looked at before: a text repeats a few of them over and over. */
  known: Map<string, string | undefined>
}

let kept: Reading[] | undefined

/** How each encoding shows the bytes from 80 on; those that it has no character for stay as they are. */
function readings(): Reading[] {
  kept ??= MISTAKEN_FOR.map((encoding) => {
    const decoder = new TextDecoder(encoding)
    const bytes = new Uint8Array(0x10000)
    // Latin-1 has control characters where its successors have signs.
    for (let byte = 0x80; byte < 0xa0; byte++) bytes[byte] = byte
    for (let byte = 0x80; byte <= 0xff; byte++)
      bytes[decoder.decode(Uint8Array.of(byte)).charCodeAt(0)] = byte
    return { bytes, known: new Map() }
  })
  return kept
}

/** Whether two characters side by side could be bytes of one that UTF-8 writes with several. */
function holdsPair(text: string, { bytes }: Reading): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const byte = bytes[text.charCodeAt(at)] ?? 0
    if (byte >= 0x80 && byte < 0xc0 && before >= 0xc2 && before < 0xf5) return true
    before = byte
  }
  return false
}

function mendOnce(text: string, reading: Reading): string {
  const whole = countWords(text, reading)
  if (!whole.mistaken.size) return text
  if (whole.sound * RARELY_SOUND <= whole.times) return mendWords(text, reading)
  if (whole.mistaken.size < LEAST_WORDS) return text
  let lines = 0
  const mended = text
    .split("\n")
    .map((line) => {
      const { mistaken, sound } = countWords(line, reading)
      if (!mistaken.size || sound) return line
      lines++
      return mendWords(line, reading)
    })
    .join("\n")
  return lines < LEAST_LINES ? text : mended
}

/** Runs of characters beyond ASCII, each with the characters beside it. */
const FOREIGN = /([\0-\x7f]?)([^\0-\x7f]+)(?=([\0-\x7f]?))/g

/** Words that only the mistake explains, each once and how often in all, and those with letters that it does not. */
function countWords(text: string, reading: Reading) {
  const mistaken = new Set<string>()
  let times = 0
  let sound = 0
  for (const [, before = "", run = "", after = ""] of text.matchAll(FOREIGN)) {
    const meant = decoded(run, reading)
    if (meant === undefined) {
      if (/\p{L}/u.test(run)) sound++
    } else if (isUnwritten(run, { meant, before, after })) {
      mistaken.add(run)
      times++
    }
  }
  return { mistaken, times, sound }
}

/**
 * Whether nobody writes it so, and what was meant fits in: "AMANHÃ…" and "«MENÚ»" could be told by their bytes, too. A
 * capital or a sign follows a small letter, a sign stands between letters or beside a sign of money, or several
 * characters in a row can be told.
 */
function isUnwritten(
  run: string,
  { meant, before, after }: { meant: string; before: string; after: string },
): boolean {
  const isWithin = /[a-z]/i.test(before + after)
  if (FOREIGN_LETTER.test(meant) || (isWithin && OTHER_ALPHABET.test(meant))) return false
  return (
    (/[a-z]/.test(before) && /^[\p{Lu}\p{S}]/u.test(run)) ||
    (/[^\p{L}\p{M}]$/u.test(run) && /[a-z]/.test(after)) ||
    (MEASURE.test(meant) && /\d/.test(before + after)) ||
    [...run].length >= 3
  )
}

/** Of phonetics, and of languages that hardly anybody writes: what sound words would come to. */
const FOREIGN_LETTER = /[\u0250-\u02ff\p{Cn}\p{Co}]/u
const OTHER_ALPHABET = /(?!\p{Script=Latin})\p{L}/u
const MEASURE = /^[\p{Sc}°±²³½¼]$/u

const mendWords = (text: string, reading: Reading) =>
  text.replace(/[^\0-\x7f]+/g, (run) => decoded(run, reading) ?? run)

/** A run as its bytes read in UTF-8; undefined where they are none. */
function decoded(run: string, { bytes, known }: Reading): string | undefined {
  if (known.has(run)) return known.get(run)
  if (known.size >= REMEMBERED) known.clear()
  const meant = Uint8Array.from(run, (_, at) => bytes[run.charCodeAt(at)] ?? 0)
  const text = meant.includes(0) ? undefined : readUtf8(meant)
  known.set(run, text)
  return text
}
const REMEMBERED = 10_000

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes)
  } catch {
    return undefined
  }
}
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
