import { parseInline } from "./parse-inline.ts"
import type { Block, Inline } from "./schema.ts"

/** Lists and quotes within each other; deeper ones are text. */
const DEEPEST = 6

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+#.-]{0,30})/
const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/
const QUOTE = /^ {0,3}>\s?/
const ITEM = /^( {0,3})(?:([-*+])|(\d{1,9})[.)])(\s+|$)/
const DIVIDER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/**
 * Reads the Markdown of an answer: paragraphs, headings, lists, quotes, code and small tables. There is no HTML and no
 * picture in what it returns, so nothing that a stranger wrote can become either.
 */
export function parseMarkdown(text: string): Block[] {
  return parseLines(text.replaceAll("\r\n", "\n").replaceAll("\t", "    ").split("\n"), 0)
}

function parseLines(lines: string[], depth: number): Block[] {
  const blocks: Block[] = []
  let paragraph: string[] = []
  const flush = () => {
    const content = parseInline(
      paragraph
        .map((line) => line.trimStart())
        .join("\n")
        .trimEnd(),
    )
    if (content.length > 0) blocks.push({ kind: "paragraph", content })
    paragraph = []
  }
  for (let at = 0; at < lines.length; ) {
    const block = readBlock(lines, at, depth, paragraph.length > 0)
    if (block) {
      flush()
      blocks.push(block.block)
      at = block.end
      continue
    }
    const line = lines[at++] ?? ""
    if (line.trim() === "") flush()
    else paragraph.push(line)
  }
  flush()
  return blocks
}

type Read = { block: Block; end: number } | undefined

function readBlock(lines: string[], at: number, depth: number, inParagraph: boolean): Read {
  const line = lines[at] ?? ""
  const heading = HEADING.exec(line)
  if (heading) return { block: { kind: "heading", content: parseInline(heading[1] ?? "") }, end: at + 1 }
  if (RULE.test(line)) return { block: { kind: "rule" }, end: at + 1 }
  if (FENCE.test(line)) return readCode(lines, at)
  if (line.includes("|") && DIVIDER.test(lines[at + 1] ?? "") && (lines[at + 1] ?? "").includes("-"))
    return readTable(lines, at)
  if (depth >= DEEPEST) return undefined
  if (QUOTE.test(line)) return readQuote(lines, at, depth)
  const item = ITEM.exec(line)
  // A number begins a list within a paragraph only where it is a one: else it is a year.
  if (item && !(inParagraph && item[3] && item[3] !== "1")) return readList(lines, at, depth)
  return undefined
}

function readCode(lines: string[], at: number): Read {
  const [, fence = "", language] = FENCE.exec(lines[at] ?? "") ?? []
  let end = at + 1
  while (end < lines.length && !isClosed(lines[end] ?? "", fence)) end++
  const text = lines.slice(at + 1, end).join("\n")
  return { block: { kind: "code", text, language: language || null }, end: end + 1 }
}

const isClosed = (line: string, fence: string) => {
  const trimmed = line.trim()
  return trimmed.length >= fence.length && trimmed === (fence[0] ?? "").repeat(trimmed.length)
}

function readQuote(lines: string[], at: number, depth: number): Read {
  let end = at
  while (QUOTE.test(lines[end] ?? "")) end++
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ""))
  return { block: { kind: "quote", content: parseLines(inner, depth + 1) }, end }
}

function readList(lines: string[], at: number, depth: number): Read {
  const [, , bullet, number] = ITEM.exec(lines[at] ?? "") ?? []
  const items: Block[][] = []
  let end = at
  while (end < lines.length) {
    const [marker = "", , itsBullet, itsNumber] = ITEM.exec(lines[end] ?? "") ?? []
    if (!marker || itsBullet !== bullet || (itsNumber === undefined) !== (number === undefined)) break
    const last = endOfItem(lines, end, marker.length)
    const first = (lines[end] ?? "").slice(marker.length)
    const rest = lines.slice(end + 1, last).map((line) => unindent(line, marker.length))
    items.push(parseLines([first, ...rest], depth + 1))
    end = last
  }
  return { block: { kind: "list", start: number === undefined ? null : Number(number), items }, end }
}

/** The line behind an item: what is indented belongs to it, and what goes on without a blank line. */
function endOfItem(lines: string[], at: number, indent: number): number {
  let end = at + 1
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ""
    if (line.trim() === "") {
      const next = lines.slice(end, end + 3).find((each) => each.trim() !== "")
      if (next === undefined || indentOf(next) < Math.min(indent, 2)) {
        // A blank line between items keeps them one list.
        return next !== undefined && ITEM.test(next) ? lines.indexOf(next, end) : end
      }
    } else if (
      indentOf(line) < 2 &&
      (ITEM.test(line) || QUOTE.test(line) || FENCE.test(line) || HEADING.test(line))
    )
      return end
  }
  return end
}

const indentOf = (line: string) => line.length - line.trimStart().length
const unindent = (line: string, most: number) => line.slice(Math.min(most, indentOf(line)))

function readTable(lines: string[], at: number): Read {
  const head = cellsOf(lines[at] ?? "")
  let end = at + 2
  while (end < lines.length && (lines[end] ?? "").includes("|")) end++
  const rows = lines.slice(at + 2, end).map((line) => {
    const cells = cellsOf(line)
    return head.map((_, column) => cells[column] ?? [])
  })
  return { block: { kind: "table", head, rows }, end }
}

const cellsOf = (line: string): Inline[][] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => parseInline(cell.trim().replaceAll("\\|", "|")))
