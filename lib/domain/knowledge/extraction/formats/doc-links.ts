import { LineLinks, targetOfField } from "./line-links.ts"

// A link is a field: its code, the words that are shown, and three signs around them. The reader of such documents keeps
// the words alone, so the code is written behind them before it reads, between signs that it leaves alone; what is left
// over of the field becomes zeros, which it drops, so that nothing in the file moves.
const [OPEN, SHOWN, CLOSE] = ["\x13", "\x14", "\x15"]
const [WORDS, TARGET, END] = ["\x16", "\x17", "\x18"]
// Cells and paragraphs end within no link.
const plain = (most: number) => `([^${OPEN}${SHOWN}${CLOSE}\r\x07]{1,${most}})`
const FIELD = new RegExp(`${OPEN}${plain(1000)}${SHOWN}${plain(300)}${CLOSE}`, "g")
const rest = `([^${WORDS}${TARGET}${END}]*)`
const MARKED = new RegExp(`${WORDS}${rest}${TARGET}${rest}${END}`, "g")
const MARKS = new RegExp(`[${WORDS}${TARGET}${END}]`, "g")

/** The bytes of a Word document of the years before 2007 with the targets of its links behind their words, marked. */
export function markLinks(bytes: Buffer): Buffer {
  let marked = bytes
  for (const [encoding, width] of [
    ["latin1", 1],
    ["utf16le", 2],
  ] as const) {
    if (!marked.includes(Buffer.from("HYPERLINK", encoding))) continue
    // Bytes that are no letters do not survive being read as such, so only the fields are written back.
    for (const { index, 0: field, 1: code = "", 2: words = "" } of marked
      .toString(encoding)
      .matchAll(FIELD)) {
      const target = targetOfField(code)
      if (target === undefined) continue
      if (marked === bytes) marked = Buffer.from(bytes)
      marked.write(
        `${WORDS}${words}${TARGET}${target}${END}`.padEnd(field.length, "\0"),
        index * width,
        encoding,
      )
    }
  }
  return marked
}

/** A line with the addresses behind the words of its links, where these do not say them. */
export function withLinks(line: string): string {
  const links = new LineLinks()
  let written = ""
  let from = 0
  for (const { index, 0: mark, 1: words = "", 2: target = "" } of line.matchAll(MARKED)) {
    written += line.slice(from, index)
    links.add(written.length, written.length + words.length, target)
    written += words
    from = index + mark.length
  }
  written += line.slice(from)
  return links.writtenInto(written).replace(MARKS, "")
}
