import { type CodeBlock, codeBlocksOf, linesOf, type Row, rowsOf } from "../markup/markup.ts"

/** A stretch of a passage that no sentence crosses: [start, end) of its text. */
export type Block = { start: number; end: number } & (
  | { kind: "prose" }
  | { kind: "row"; row: Row }
  | { kind: "code"; code: CodeBlock }
)

const BULLET = /^[ \t]*(?:[-*•–▪◦]|\d{1,3}[.)]|[a-z][.)])[ \t]+/
const LABEL =
  /^(?:\*\*)?(?:Q|A|R|Question|Answer|Pregunta|Respuesta|Réponse|Frage|Antwort|Domanda|Risposta|Pergunta|Resposta) ?\d{0,3} ?[:.)](?:\*\*)?[ \t]*/i
const HEADING = /^[ \t]*#{1,6}[ \t]/
const RULE =
  /^[ \t]*(?:[-*_=][ \t]*){3,}$|^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/

/** The mark of a list's item at its beginning; "" where it is none. */
export const bulletOf = (line: string): string => BULLET.exec(line)?.[0] ?? ""
/** "Q:", "Answer:" and the like at the beginning of a line. */
export const labelOf = (line: string): string => LABEL.exec(line)?.[0] ?? ""
// "2.3 Whoever is late": numbers of clauses, which are no part of what they say. "3.5 kg" is none.
const CLAUSE = /^(?:§ ?)?\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+(?=\p{Lu}\p{L}*(?:[ ,]|$))|^§ ?\d{1,3}\.?[ \t]+/u

/** The number of a clause at the beginning of a line. */
export const clauseOf = (line: string): string => CLAUSE.exec(line)?.[0] ?? ""
/** A heading without the number that its section has: "6. Data" is called "Data". */
export const withoutNumber = (heading: string): string => {
  const rest = heading.replace(/^(?:§ ?\d{1,3}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{Lu})/u, "")
  return rest || heading
}
/** The hashes of a heading at the beginning of a line. */
export const hashesOf = (line: string): string => HEADING.exec(line)?.[0] ?? ""

/** Cuts a passage into code, rows, and prose: paragraphs, items, headings. Lines that were only wrapped are joined. */
export function blocksOf(text: string, header: readonly string[] = []): Block[] {
  const from = frontMatterOf(text)
  const code = codeBlocksOf(text)
  const rows = rowsOf(text, header)
  const apart: Block[] = [
    ...code.map((code): Block => ({ kind: "code", start: code.start, end: code.end, code })),
    ...rows.map((row): Block => ({ kind: "row", start: row.start, end: row.end, row })),
  ]
  const isApart = skipper([...apart, ...headersOf(text, rows)])
  const lines = [...linesOf(text)].filter(({ start }) => start >= from)
  const longest = Math.max(0, ...lines.map(({ start, end }) => end - start))
  const blocks: Block[] = []
  let last: Block | undefined
  for (const line of lines) {
    if (!line.text.trim() || RULE.test(line.text) || isApart(line.start)) last = undefined
    else if (last && continues(text.slice(last.start, last.end), line.text, longest)) last.end = line.end
    else {
      last = { kind: "prose", start: line.start, end: line.end }
      blocks.push(last)
    }
  }
  return [...blocks, ...apart.filter(({ start }) => start >= from)].sort((a, b) => a.start - b.start)
}

/** Settings between dashes at the top of a document are not for its readers. */
const frontMatterOf = (text: string): number =>
  /^---\n(?:[^\n]{0,500}\n){0,60}?---[ \t]*(?:\n|$)/.exec(text)?.[0].length ?? 0

/** What stands above the first row of each table: the names of its columns. */
const headersOf = (text: string, rows: readonly Row[]) =>
  rows
    .flatMap(({ table, start }, i) =>
      table === undefined || table === rows[i - 1]?.table ? [] : [{ start: table, end: start }],
    )
    .filter(({ start, end }) => text.slice(start, end).trim())

/** Whether an offset lies in one of some spans; offsets come in rising order. */
function skipper(spans: { start: number; end: number }[]): (at: number) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start)
  let next = 0
  return (at) => {
    while (next < ordered.length && (ordered[next]?.end ?? 0) <= at) next++
    return (ordered[next]?.start ?? Number.POSITIVE_INFINITY) <= at
  }
}

/** Whether a line goes on with the one above: that one ran full, and neither is a heading or an item. */
function continues(above: string, line: string, longest: number): boolean {
  if (hashesOf(above) || hashesOf(line) || bulletOf(line) || labelOf(line)) return false
  if (/^[^\s:]{1,30}(?: [^\s:]+){0,3}: /.test(line) || /^[ \t]*\[\^/.test(line)) return false
  const lastLine = above.slice(above.lastIndexOf("\n") + 1)
  if (/^(\*\*|__)\S.*\S\1[ \t]*$/.test(above)) return false
  if (/^[\p{Ll}\d(,;]/u.test(line.trim()) && !/[.!?:]$/.test(lastLine.trim())) return true
  return lastLine.length > 40 && lastLine.length > longest * 0.6
}
