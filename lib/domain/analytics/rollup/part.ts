/** Counters of a day or month, as the columns of "Figure" are named. */
export const COUNTERS = [
  "answered",
  "notFound",
  "other",
  "good",
  "bad",
  "handedOver",
  "over",
  "resolved",
] as const
export type Counter = (typeof COUNTERS)[number]
export type Counters = Record<Counter, number>

/** What is counted by a name: the sums of each are small, and written as one value. */
export interface Detail {
  /** Conversations by how long their first answer took, in steps of `waitStep`. */
  wait?: Record<string, number>
  /** Visitors' messages by the hour of the week in UTC, 0 being Monday from midnight. */
  hour?: Record<string, number>
  /** Conversations by language; "" where it is not plain. */
  language?: Record<string, number>
  /** Answers, tokens read and tokens written by the name of the model. */
  model?: Record<string, readonly [number, number, number]>
  /** Answers that quote a source, by its id. */
  source?: Record<string, number>
  /** Questions by the terms they share, each with a message that asks it. */
  question?: Record<string, Asked>
  /** Questions by a term, with the word as it is written. */
  topic?: Record<string, Word>
}
export interface Asked {
  n: number
  /** A message that asks it; it may be gone. */
  m: string
}
export interface Word {
  n: number
  w: string
}

/** What a conversation, or many, came to on one day. */
export interface Part extends Counters {
  detail: Detail
}

export const emptyPart = (): Part => ({
  ...(Object.fromEntries(COUNTERS.map((name) => [name, 0])) as Counters),
  detail: {},
})

/** Adds a part to another, or takes it out of it (sign -1); what comes to nothing is left out. */
export function addPart(to: Part, part: Part, sign: 1 | -1 = 1): void {
  for (const name of COUNTERS) to[name] += sign * part[name]
  addDetail(to.detail, part.detail, sign)
}

/** The same of what is counted by a name. */
export function addDetail(to: Detail, detail: Detail, sign: 1 | -1 = 1): void {
  for (const kind of ["wait", "hour", "language", "source"] as const)
    to[kind] = merged(to[kind], detail[kind], (was = 0, n) => positive(was + sign * n))
  to.model = merged(to.model, detail.model, (was = [0, 0, 0], n) => {
    const sum = [was[0] + sign * n[0], was[1] + sign * n[1], was[2] + sign * n[2]] as const
    return sum[0] > 0 ? sum : undefined
  })
  to.question = merged(to.question, detail.question, (was, { n, m }) =>
    counted({ n: (was?.n ?? 0) + sign * n, m: was?.m ?? m }),
  )
  to.topic = merged(to.topic, detail.topic, (was, { n, w }) =>
    counted({ n: (was?.n ?? 0) + sign * n, w: was?.w ?? w }),
  )
}

const positive = (n: number) => (n > 0 ? n : undefined)
const counted = <Value extends { n: number }>(value: Value) => (value.n > 0 ? value : undefined)

function merged<Value>(
  to: Record<string, Value> = {},
  from: Record<string, Value> = {},
  add: (was: Value | undefined, value: Value) => Value | undefined,
): Record<string, Value> {
  for (const [name, value] of Object.entries(from)) {
    const sum = add(to[name], value)
    if (sum === undefined) delete to[name]
    else to[name] = sum
  }
  return to
}

/** Kinds without a bound of their own. */
const MANY = ["source", "question", "topic"] as const

/** Leaves the names that were counted most of the kinds that have no bound of their own. */
export const cutTo = (detail: Detail, most: number): Detail => split(detail, most).head

/** What was counted most of the kinds without a bound, with all of the others; and the rest of those kinds. */
export function split(detail: Detail, most: number): { head: Detail; tail: Detail } {
  const head: Detail = { ...detail }
  const tail: Detail = {}
  for (const kind of MANY) {
    const entries = Object.entries<number | { n: number }>(detail[kind] ?? {})
    if (entries.length <= most) continue
    const sorted = entries.sort(([, a], [, b]) => sizeOf(b) - sizeOf(a))
    Object.assign(head, { [kind]: Object.fromEntries(sorted.slice(0, most)) })
    Object.assign(tail, { [kind]: Object.fromEntries(sorted.slice(most)) })
  }
  return { head, tail }
}

const sizeOf = (value: number | { n: number }) => (typeof value === "number" ? value : value.n)

/** Each step of waits is a tenth longer than the one before. */
const STEP = Math.log(1.1)
export const waitStep = (ms: number): number => Math.round(Math.log(Math.max(1, ms)) / STEP)
/** The milliseconds in the middle of a step. */
export const waitOf = (step: number): number => Math.round(Math.exp(step * STEP))
