import { codeBlocksOf, type Line, linesOf } from "./code-blocks.ts"
import { plainText } from "./marks.ts"

export interface Field {
  /** The name of its column; "" where it has none. */
  label: string
  value: string
  /** Where the line of a record stands that says it: [start, end) of the text. */
  line?: { start: number; end: number }
}

/** A row of a table, or a record of "label: value" lines: one statement, [start, end) of the text. */
export interface Row {
  start: number
  end: number
  fields: Field[]
  /** Where its table begins, the same for all its rows; undefined for a record. */
  table?: number
}

const RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/
/** "name: value", as the rows of sheets are written; the name is short. */
const LABELLED = /^[ \t]*([^\s:|>*#-][^:|\n]{0,59}):[ \t]+(\S.*)$/
const ASKS =
  /^(?:q|a|r|question|answer|pregunta|respuesta|réponse|frage|antwort|domanda|risposta|pergunta|resposta)(?: ?\d{0,3})$/i
const WORDS_OF_LABEL = 6

/** The rows of tables with "|" between cells, and records of labelled lines, in their order. Code has none. */
export function rowsOf(text: string, header: readonly string[] = []): Row[] {
  const code = codeBlocksOf(text)
  const inCode = (at: number) => code.some(({ start, end }) => at >= start && at < end)
  const rows: Row[] = []
  let block: Line[] = []
  const end = () => {
    if (block.some(isPiped)) rows.push(...tableRows(block, header))
    else if (isRecord(block)) rows.push(recordOf(block))
    block = []
  }
  for (const line of linesOf(text)) {
    const isBlank = !line.text.trim() || inCode(line.start)
    if (isBlank || (block.length && isPiped(line) !== block.some(isPiped))) end()
    if (!isBlank) block.push(line)
  }
  end()
  return rows
}

const isPiped = ({ text }: Line) => /^[ \t]*\||[^\\\s][ \t]+\|[ \t]+\S|[^\\]\|[ \t]*$/.test(text)

function tableRows(block: readonly Line[], given: readonly string[]): Row[] {
  const [first, second] = block
  if (!first) return []
  const named = second && RULE.test(second.text)
  const guessed = !named && !given.length && block.length > 1 && looksLikeHeader(block.map(cellsOf))
  const labels = named || guessed ? cellsOf(first) : given
  return block.slice(named ? 2 : guessed ? 1 : 0).flatMap((line) => {
    if (RULE.test(line.text)) return []
    const values = cellsOf(line)
    const fields = values
      .map((value, column) => ({ label: labels[column] ?? "", value }))
      .filter(({ value }) => value)
    return fields.length ? [{ start: line.start, end: line.end, fields, table: first.start }] : []
  })
}

function cellsOf({ text }: Line): string[] {
  const cells = text
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
  return cells.map((cell) => plainText(cell))
}

/** A first row without figures above rows that have some, or above cells that say yes and no. */
function looksLikeHeader([first = [], ...others]: string[][]): boolean {
  if (first.some((cell) => /\d/.test(cell)) || new Set(first).size < first.length) return false
  return others.every(
    (row) => row.length === first.length && row.some((cell) => /\d|^\p{L}{1,3}$/u.test(cell)),
  )
}

function isRecord(block: readonly Line[]): boolean {
  const labelled = block.filter(({ text }) => labelOf(text)).length
  return labelled > 1 && labelOf(block[0]?.text ?? "") !== undefined && labelled >= block.length * 0.6
}

/** Label and value of a line that has both. */
function labelOf(line: string): Field | undefined {
  const [, label = "", value = ""] = LABELLED.exec(line) ?? []
  if (!label || ASKS.test(label) || label.split(/\s+/).length > WORDS_OF_LABEL) return undefined
  return { label: plainText(label), value: plainText(value) }
}

/** A line without a label goes on with the value above it. */
function recordOf(block: readonly Line[]): Row {
  const fields: Field[] = []
  for (const { text, start, end } of block) {
    const field = labelOf(text)
    const last = fields.at(-1)
    if (field) fields.push({ ...field, line: { start, end } })
    else if (last?.line) {
      last.value = `${last.value} ${plainText(text)}`
      last.line.end = end
    }
  }
  return { start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0, fields }
}
