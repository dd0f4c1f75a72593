import { parse } from "csv-parse/sync"

export interface Dialect {
  delimiter: string
  /** Where the table begins: behind a line that only names the separator to spreadsheet programs. */
  start: number
}

/** In the order of trust: commas and semicolons stand in prose, too. */
const DELIMITERS = ["\t", ";", "|", ","]
const SAMPLE = 64_000
const MOST_RECORDS = 200

/** How the values of a table are separated, found by reading its beginning in every way and comparing what comes out. */
export function dialectOf(text: string): Dialect {
  const named = /^\ufeff?"?sep=(.)"?[ \t]*\n/i.exec(text.slice(0, 20))
  if (named?.[1]) return { delimiter: named[1], start: named[0].length }
  const sample = text.slice(0, SAMPLE)
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, evenness: evennessOf(sample, delimiter) }))
  const best = Math.max(...scores.map(({ evenness }) => evenness))
  const even = scores.filter(({ evenness }) => evenness >= best - 0.05).map(({ delimiter }) => delimiter)
  const [first = ",", second] = even
  const isComma = second === "," && first === ";" && !isDecimal(sample)
  return { delimiter: best === 0 || isComma ? "," : first, start: 0 }
}

/** The share of records that have the most frequent number of fields; 0 where most are not divided at all. */
function evennessOf(sample: string, delimiter: string): number {
  const counts: number[] = []
  try {
    parse(sample, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST_RECORDS,
      on_record: (record: string[]) => {
        counts.push(record.length)
        return null
      },
    })
  } catch {
    // The sample ends within a quotation: what was read until then is compared.
  }
  const divided = counts.filter((count) => count > 1)
  const frequency = new Map<number, number>()
  for (const count of divided) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  const most = Math.max(0, ...frequency.values())
  return divided.length * 2 < counts.length ? 0 : most / counts.length
}

/** Whether most commas stand within numbers or end a clause. */
function isDecimal(sample: string): boolean {
  const all = sample.split(",").length - 1
  const within = sample.match(/,\s|\d,(?=\d)/g)?.length ?? 0
  return within * 2 > all
}
