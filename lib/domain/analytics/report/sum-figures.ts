import { ALL_BOTS } from "../../../db/statements/figures.ts"
import type { AnswerRow, Split, UseRow, VisitorsRow } from "../../../db/statements/report.ts"
import { COUNTERS, type Counters } from "../rollup/part.ts"
import type { Figures, Point } from "../schema.ts"

const none = (): Figures => ({
  ...(Object.fromEntries(COUNTERS.map((name) => [name, 0])) as Counters),
  conversations: 0,
  messages: 0,
  tokens: 0,
  visitors: 0,
})

/** What was asked for: one bot or all, one channel or all. */
interface View {
  botId: string | null
  channel: string | null
}
export interface FigureRows {
  use: UseRow[]
  answers: AnswerRow[]
  visitors: VisitorsRow[]
}
type Place = Split & { visitors?: number }

/** Figures by period, and by day or month, bot or channel within it, and of all together. */
export type FigureSums = ReadonlyMap<string, Figures>

/**
 * The rows of the three statements put together, and added to sums of other days, which stay as they are.
 */
export function addFigures(
  { use, answers, visitors }: FigureRows,
  view: View,
  base: FigureSums = new Map(),
): FigureSums {
  const made = new Map(base)
  const fresh = new Set<string>()
  const at = (period: string, kind: string, key: string): Figures => {
    const name = nameOf(period, kind, key)
    const found = made.get(name) ?? none()
    if (fresh.has(name)) return found
    const own = { ...found }
    fresh.add(name)
    made.set(name, own)
    return own
  }
  for (const { period, bucket, botId, channel, ...figures } of [...use, ...answers] as (Place &
    Record<string, number>)[]) {
    const [kind, key] = placeOf({ bucket, botId, channel } as Split)
    const own = at(period, kind, key)
    // Each fact has one day, so that days together are all of them.
    const all = kind === "bucket" ? at(period, "all", "") : null
    for (const [name, value] of Object.entries(figures)) {
      own[name as keyof Figures] += value
      if (all) all[name as keyof Figures] += value
    }
  }
  const own = { botId: view.botId ?? ALL_BOTS, channel: view.channel ?? "" }
  for (const { period, bucket, botId, channel, visitors: all, inBucket } of visitors) {
    if (bucket !== null) {
      at(period, "bucket", bucket).visitors += inBucket
      at(period, "all", "").visitors += all
    }
    if (channel === own.channel && botId !== ALL_BOTS) at(period, "bot", botId).visitors += all
    if (botId === own.botId && channel !== "") at(period, "channel", channel).visitors += all
  }
  return made
}

/** Sums as a report shows them: a total, a series of days or months, and those of bots and channels, the busiest first. */
export function readSums(sums: FigureSums) {
  const group = (kind: string) =>
    [...sums]
      .filter(([name]) => name.startsWith(nameOf("now", kind, "")))
      .map(([name, figures]) => ({ key: name.split("|")[2] ?? "", figures }))
      .filter(({ figures }) => figures.conversations + figures.messages > 0)
      .sort((a, b) => b.figures.conversations - a.figures.conversations)
  const at = (period: "now" | "before", kind: string, key: string) =>
    sums.get(nameOf(period, kind, key)) ?? none()
  return {
    total: (period: "now" | "before") => at(period, "all", ""),
    series: (period: "now" | "before", days: readonly string[]): Point[] =>
      days.map((day) => ({ day, ...at(period, "bucket", day) })),
    bots: group("bot"),
    channels: group("channel"),
  }
}

const nameOf = (period: string, kind: string, key: string) => `${period}|${kind}|${key}`

const placeOf = ({ bucket, botId, channel }: Split): [string, string] =>
  bucket !== null ? ["bucket", bucket] : botId !== null ? ["bot", botId] : ["channel", channel ?? ""]
