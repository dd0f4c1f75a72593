import { LineLinks, targetOfField } from "./line-links.ts"

// A link is a field: its code, the words that are shown, and three signs around them. The reader of such documents keeps
// the words alone, so the target is written behind them before it reads, between signs that it leaves alone; what is left
// over of the field becomes zeros, which it drops, so that nothing in the file moves.
const [OPEN, SHOWN, CLOSE] = ["\x13", "\x14", "\x15"]
const [WORDS, TARGET, END] = ["\x16", "\x17", "\x18"]
const LONGEST = 1300

/** The bytes of a Word document of the years before 2007 with the targets of its links behind their words, marked. */
export function markLinks(bytes: Buffer): Buffer {
  let marked = bytes
  for (const [encoding, width] of [
    ["latin1", 1],
    ["utf16le", 2],
  ] as const) {
    if (!marked.includes(Buffer.from("HYPERLINK", encoding))) continue
    // Bytes that are no letters do not survive being read as such, so only the fields are written back.
    for (const { at, length, words, target } of linksIn(marked.toString(encoding))) {
      if (marked === bytes) marked = Buffer.from(bytes)
      const written = `${WORDS}${words}${TARGET}${target}${END}`.padEnd(length, "\0")
      marked.write(written, at * width, encoding)
    }
  }
  return marked
}

/** The fields of a text that are links, and no others within; cells and paragraphs end in none. */
function* linksIn(text: string) {
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
    const rest = text.slice(at + 1, at + 1 + LONGEST)
    const inside = rest.slice(0, Math.max(0, rest.indexOf(CLOSE)))
    const [code = "", words = "", ...more] = inside.split(SHOWN)
    const target = targetOfField(code)
    if (target === undefined || !words || more.length) continue
    if ([OPEN, "\r", "\x07"].some((sign) => inside.includes(sign))) continue
    yield { at, length: inside.length + 2, words, target }
  }
}

/** A line with the addresses behind the words of its links, where these do not say them. */
export function withLinks(line: string): string {
  if (!line.includes(WORDS)) return line
  const links = new LineLinks()
  const [before = "", ...marked] = line.split(WORDS)
  let written = before
  for (const each of marked) {
    const [words = "", rest = ""] = each.split(TARGET)
    const [target = "", after = ""] = rest.split(END)
    links.add(written.length, written.length + words.length, target)
    written += words + after
  }
  return links.writtenInto(written)
}
