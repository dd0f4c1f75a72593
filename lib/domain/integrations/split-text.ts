/** Where a long text is best divided, the best first. */
const BREAKS = ["\n\n", "\n", ". ", " "]

/**
 * A text in parts of at most `longest` characters (UTF-16 units), divided between paragraphs, lines, sentences or words
 * where there are any. The spaces around a division are left out; nothing else is.
 */
export function splitText(text: string, longest: number | null): string[] {
  if (longest === null || text.length <= longest) return [text]
  const parts: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOfPart(text, start, longest)
    const part = text.slice(start, end).trim()
    if (part) parts.push(part)
    start = end
  }
  return parts
}

/** A break in the latter half of the part is a good one; before that, only a word's end is better than none. */
function endOfPart(text: string, start: number, longest: number): number {
  if (text.length - start <= longest) return text.length
  const window = text.slice(start, start + longest)
  for (const at of BREAKS) {
    const found = window.lastIndexOf(at)
    if (found > 0 && (found >= longest / 2 || at === " ")) return start + found + at.length
  }
  return start + (splitsCharacter(text, start + longest) && longest > 1 ? longest - 1 : longest)
}

/** Whether a place lies between the two halves of one character. */
const splitsCharacter = (text: string, at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff
