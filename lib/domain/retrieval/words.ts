export interface Word {
  text: string
  /** Characters [start, end) of the text it was found in. */
  start: number
  end: number
}

const LONGEST = 64
// "E-mail" and the like are one word, however they are written.
const WORD = /(?:e-mails?|week-ends?|wi-fi|check-in|check-out)(?!\p{L})|[\p{L}\p{M}\p{N}]+/giu
// Scripts that are written without spaces.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
let segmenter: Intl.Segmenter | undefined

/** The words of a text with their places: runs of letters and digits; in scripts without spaces as Unicode cuts them. */
export function words(text: string): Word[] {
  const found: Word[] = []
  const spaced = !UNSPACED.test(text)
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    if (spaced || !UNSPACED.test(match[0])) found.push(word(match[0], start))
    else for (const part of cut(match[0])) found.push(word(part.segment, start + part.index))
  }
  return found
}

const word = (text: string, start: number): Word => ({
  text: text.length > LONGEST ? text.slice(0, LONGEST) : text.replace("-", ""),
  start,
  end: start + text.length,
})

function cut(run: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" })
  return segmenter.segment(run)
}

const LIGATURES: Record<string, string> = { ß: "ss", œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d", ı: "i" }

/** Lower case, compatibility forms and accents folded: "Ｃafé" and "CAFE" are both "cafe". */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßœæøłđı]/g, (letter) => LIGATURES[letter] ?? letter)
}
