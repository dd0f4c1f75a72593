import type { ReadPassage } from "../retrieval/retrieval.ts"
import { type Sentence, sentencesOf } from "./sentences.ts"

/** A passage cut into what can be quoted of it. */
export interface CutPassage {
  passage: ReadPassage
  /** Names above it, outermost first: its source's, and its headings. */
  path: string[]
  sentences: Sentence[]
}

/** Fields from which on a record has a name in its first one, where no other record shows it. */
const FIELDS_OF_RECORD = 3

/**
 * Cuts the passages of a prompt. Lines of "label: value" are one record where others of its kind stand beside it, as the
 * rows of a sheet do; else each line says something by itself, as opening hours do.
 */
export function cutPassages(passages: readonly ReadPassage[]): CutPassage[] {
  const cut = passages.map((passage) => {
    const path = passage.title.split(" > ").filter(Boolean)
    const columns = path.at(-1)?.includes(" | ") ? (path.pop() ?? "").split(" | ") : []
    return { passage, path, sentences: sentencesOf(passage.text, columns) }
  })
  const shapes = new Map<string, number>()
  const all = cut.flatMap(({ sentences }) => sentences)
  for (const sentence of all) if (isRecord(sentence)) count(shapes, labelsOf(sentence))
  const stands = (sentence: Sentence) => {
    const fields = sentence.row?.fields ?? []
    const several = (shapes.get(labelsOf(sentence)) ?? 0) > 1
    return several || (fields.length >= FIELDS_OF_RECORD && !/\d/.test(fields[0]?.value ?? ""))
  }
  return cut.map((each) => ({
    ...each,
    sentences: each.sentences.flatMap((one) => (isRecord(one) && !stands(one) ? linesOf(one) : [one])),
  }))
}

const isRecord = ({ row }: Sentence) => row !== undefined && row.table === undefined
/** Rows of one sheet begin with the same column, whichever cells are empty further on. */
const labelsOf = ({ row }: Sentence) => row?.fields[0]?.label ?? ""
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

const MOST_LINES = 1_000_000

const linesOf = ({ row, block }: Sentence): Sentence[] =>
  (row?.fields ?? []).flatMap(({ label, value, line }, i) =>
    // A block each: none goes on with the line above.
    line ? [{ text: `${label}: ${value}`, ...line, block: block + i / MOST_LINES, leads: false }] : [],
  )
