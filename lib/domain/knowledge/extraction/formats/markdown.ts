import type { Heading } from "../../chunking/schema.ts"
import { declaredEncoding } from "../decode-page.ts"
import { decodeText } from "../decode-text.ts"
import { REASONS } from "../reasons.ts"
import type { Extracted, Format } from "../schema.ts"
import { OPENED_LEVEL, readSource } from "./markdown-source.ts"

/** Markdown as its readers see it, in its own manner: headings, lists, tables and code keep their marks. */
export const readMarkdown: Format = async (bytes, { declaredType }, progress) => {
  const { text: source, ...decoded } = decodeText(bytes, declaredEncoding(declaredType))
  const { text, title, closings } = readSource(source, progress)
  const read = extractMarkdown(text, "md")
  return { ...read, ...decoded, ...(title && { title }), headings: resumed(read.headings, closings) }
}

/** The headings, and those of before again where something ends that a click opens. */
function resumed(headings: readonly Heading[], closings: readonly number[]): Heading[] {
  const all: Heading[] = []
  let next = 0
  let outer: Heading | undefined
  const addUntil = (end: number) => {
    for (let heading = headings[next]; heading && heading.start < end; heading = headings[++next]) {
      all.push(heading)
      if (heading.level < OPENED_LEVEL) outer = heading
    }
  }
  for (const start of closings) {
    addUntil(start)
    all.push({ level: outer?.level ?? OPENED_LEVEL, text: outer?.text ?? "", start, end: start })
  }
  addUntil(Number.POSITIVE_INFINITY)
  return all
}

/** Plain text: it stays as it was written, its headings are found. */
export const readText: Format = async (bytes, { declaredType }) => {
  const { text, ...decoded } = decodeText(bytes, declaredEncoding(declaredType))
  return { ...extractMarkdown(text, "txt"), ...decoded }
}

/** Headings of text that may be Markdown ("# One", or underlined with = or -). Throws `unprocessable` when it is blank. */
export function extractMarkdown(text: string, type: "md" | "txt"): Extracted {
  if (!/\S/.test(text)) throw REASONS.noText()
  const headings: Heading[] = []
  let fence: string | undefined
  let before: Line = { start: 0, end: 0, text: "" }
  for (const line of lines(text, frontMatter(text))) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line.text)?.[1]
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? undefined : mark
    else if (!fence) {
      const found = hashed(line) ?? underlined(before, line)
      if (found && headings.length < MOST_HEADINGS) headings.push(found)
    }
    before = fence || mark ? { start: line.end, end: line.end, text: "" } : line
  }
  const title = headings.find((heading) => heading.level === 1)?.text
  return { type, ...(title && { title }), text, headings }
}

interface Line {
  start: number
  end: number
  text: string
}

/** Lines that could matter here: long ones are cut, as no heading is that long. */
function* lines(text: string, from: number): Generator<Line> {
  let start = from
  while (start < text.length) {
    const next = text.indexOf("\n", start)
    const end = next < 0 ? text.length : next
    yield { start, end, text: text.slice(start, Math.min(end, start + LONGEST + 1)) }
    start = end + 1
  }
}

const LONGEST = 300
/** Beyond so many a text is not structured by them. */
const MOST_HEADINGS = 20_000

/** Where the text goes on after settings between two lines of dashes at its top. */
const frontMatter = (text: string) =>
  /^---\n[\s\S]*?\n---[ \t]*\n/.exec(text.slice(0, 10_000))?.[0].length ?? 0

function hashed({ start, end, text }: Line): Heading | undefined {
  if (text.length > LONGEST) return undefined
  const [, marks, title] = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/.exec(text) ?? []
  return marks && title
    ? { level: marks.length, text: plain(title.replace(/[ \t]+(#+|\{#[\w:.-]+\})[ \t]*$/, "")), start, end }
    : undefined
}

function underlined(above: Line, { end, text }: Line): Heading | undefined {
  const mark = /^(=|-)\1{2,}[ \t]*$/.exec(text)?.[1]
  if (!mark || above.text.length > 120 || !/^[^\s|>#*+-].*/.test(above.text)) return undefined
  return { level: mark === "=" ? 1 : 2, text: plain(above.text), start: above.start, end }
}

/** A heading's words without links, code marks and emphasis. */
const plain = (title: string) =>
  title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]|(?<!\w)_+|_+(?!\w)/g, "")
    .trim()
