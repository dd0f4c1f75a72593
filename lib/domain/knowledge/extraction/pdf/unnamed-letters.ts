/** Letters of one font on one page that are looked at before it is judged. */
const FEWEST = 12
/** A share of signs that belong to no script: glyph numbers taken for characters. */
const MOST = 0.08

/** What a font without its tables yields: control characters, private use, signs that belong to no character. */
const NO_LETTER = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u
const EACH_NO_LETTER = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu

interface Run {
  str: string
  fontName: string
}

/** The fonts among runs of text that do not say which letters they draw, so that their text is none. */
export function unnamedLetters(items: readonly Run[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; unnamed: number }>()
  for (const { str, fontName } of items) {
    // A single sign is a bullet of a font of symbols.
    if (str.trim().length < 2) continue
    const count = counts.get(fontName) ?? { all: 0, unnamed: 0 }
    counts.set(fontName, count)
    count.all += str.length
    if (NO_LETTER.test(str)) count.unnamed += str.match(EACH_NO_LETTER)?.length ?? 0
  }
  return new Set(
    [...counts].filter(([, { all, unnamed }]) => all >= FEWEST && unnamed > all * MOST).map(([name]) => name),
  )
}
