const HYPHEN = /[-\u00ad\u2010]/
const LONGEST_WORD = 60
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u

/** First parts of words that are written with a hyphen in the six languages, and seldom a syllable of another word. */
const FIRST_PARTS = new Set(
  "self well non half all high low long short full cross e t wi one two three four five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety first second third vice demi sous quatre vingt peut recém".split(
    " ",
  ),
)
/** Ends of words: "wellness", "fourteen". */
const LAST_PARTS = new Set("ness less ment able ship teen light ways ward wards".split(" "))
/** What follows a hyphen that stands for a word left out: "Vor- und Nachteile". */
const JOINING = new Set("und oder bzw sowie bis and or to et ou y o e ou".split(" "))
/** Letters of parts that are words by themselves, not syllables. */
const WORDLIKE = 4

/**
 * Lines as one paragraph. A word broken at a line's end is mended: its hyphen goes unless it belongs to the word, by
 * what else the document has, by what its parts are, or because numbers or a capital stand beside it.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = ""
  for (const line of lines) {
    // Only the end is looked at: a paragraph may have thousands of lines.
    const broken =
      HYPHEN.test(text.slice(-1)) && /([\p{L}\p{N}]+)[-\u00ad\u2010]$/u.exec(text.slice(-LONGEST_WORD))
    const next = /^[\p{L}\p{N}]+/u.exec(line.slice(0, LONGEST_WORD))?.[0]
    if (!broken || !next || JOINING.has(next.toLowerCase()))
      text += text && !isUnspaced(text, line) ? ` ${line}` : line
    else if (keepsHyphen(broken, next, words)) text += line
    else text = text.slice(0, -1) + line
  }
  return text.replaceAll("\u00ad", "")
}

/** Chinese and Japanese are written without spaces. */
const isUnspaced = (text: string, next: string) =>
  UNSPACED.test(text.slice(-1)) && UNSPACED.test(next.slice(0, 1))

function keepsHyphen(broken: RegExpExecArray, right: string, words: ReadonlySet<string>): boolean {
  if (broken[0].endsWith("\u00ad")) return false
  const left = broken[1] ?? ""
  if (!/^\p{Ll}/u.test(right) || /\p{N}$/u.test(left)) return true
  if (HYPHEN.test(broken.input.slice(broken.index - 1, broken.index))) return true
  const [a, b] = [left.toLowerCase(), right.toLowerCase()]
  if (words.has(`${a}-${b}`)) return !words.has(a + b)
  if (words.has(a + b)) return false
  if (FIRST_PARTS.has(a) && b.length >= WORDLIKE && !LAST_PARTS.has(b)) return true
  return a.length >= WORDLIKE && b.length >= WORDLIKE && words.has(a) && words.has(b)
}
