import { addDetail, type Detail, waitOf } from "../rollup/part.ts"
import type { Report, Waits } from "../schema.ts"

const HOURS = 168
type Row = { period: "now" | "before"; botId: string; detail: unknown }

export interface Details {
  now: Detail
  before: Detail
  /** The models of each bot. */
  models: Map<string, Detail>
}

/** Details of many days as one, with the models of each bot apart. */
export function sumDetails(rows: readonly Row[]): Details {
  const sums: Details = { now: {}, before: {}, models: new Map() }
  for (const { period, botId, detail } of rows) {
    addDetail(sums[period], detail as Detail)
    if (period === "now") addModels(sums, botId, (detail as Detail).model)
  }
  return sums
}

/** Sums of stretches as those of all. */
export function addDetails(parts: readonly Details[]): Details {
  const sums: Details = { now: {}, before: {}, models: new Map() }
  for (const { now, before, models } of parts) {
    addDetail(sums.now, now)
    addDetail(sums.before, before)
    for (const [botId, { model }] of models) addModels(sums, botId, model)
  }
  return sums
}

function addModels({ models }: Details, botId: string, model: Detail["model"]): void {
  const own = models.get(botId) ?? {}
  addDetail(own, { model: model ?? {} })
  models.set(botId, own)
}

/** Where the median and the ninetieth of a hundred lie, to a twentieth. */
export function waitsIn({ wait = {} }: Detail): Waits | null {
  const steps = Object.entries(wait)
    .map(([step, n]) => [Number(step), n] as const)
    .sort(([a], [b]) => a - b)
  const all = steps.reduce((sum, [, n]) => sum + n, 0)
  if (!all) return null
  const at = (share: number) => {
    let seen = 0
    for (const [step, n] of steps) {
      seen += n
      if (seen >= all * share) return waitOf(step)
    }
    return waitOf(steps.at(-1)?.[0] ?? 0)
  }
  return { median: at(0.5), p90: at(0.9) }
}

export const hoursIn = ({ hour = {} }: Detail): number[] =>
  Array.from({ length: HOURS }, (_, index) => hour[index] ?? 0)

export const languagesIn = ({ language = {} }: Detail): Report["languages"] =>
  Object.entries(language)
    .map(([code, conversations]) => ({ language: code, conversations }))
    .sort((a, b) => b.conversations - a.conversations)

export const topicsIn = ({ topic = {} }: Detail, most: number): Report["topics"] =>
  Object.values(topic)
    .map(({ n, w }) => ({ word: w, questions: n }))
    .sort((a, b) => b.questions - a.questions || (a.word < b.word ? -1 : 1))
    .slice(0, most)

export const sourcesIn = ({ source = {} }: Detail): { id: string; answers: number }[] =>
  Object.entries(source)
    .map(([id, answers]) => ({ id, answers }))
    .sort((a, b) => b.answers - a.answers)
