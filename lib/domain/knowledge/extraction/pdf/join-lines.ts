const HYPHEN = /[-\u00ad\u2010]/
const LONGEST_WORD = 60

/**
 * Lines as one paragraph. A word broken at a line's end is mended: "-" goes where the document has the whole word or
 * neither form, and stays where it has the compound.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = ""
  for (const line of lines) {
    // Only the end is looked at: a paragraph may have thousands of lines.
    const broken =
      HYPHEN.test(text.slice(-1)) && /([\p{L}\p{N}]+)[-\u00ad\u2010]$/u.exec(text.slice(-LONGEST_WORD))
    const next = /^\p{Ll}[\p{L}\p{N}]*/u.exec(line)?.[0]
    if (!broken || !next) text += text ? ` ${line}` : line
    else if (isCompound(broken[1] ?? "", next, words)) text += line
    else text = text.slice(0, -1) + line
  }
  return text.replaceAll("\u00ad", "")
}

function isCompound(left: string, right: string, words: ReadonlySet<string>): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()]
  return !words.has(a + b) && words.has(`${a}-${b}`)
}
