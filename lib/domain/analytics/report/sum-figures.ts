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
type Rows = { use: UseRow[]; answers: AnswerRow[]; visitors: VisitorsRow[] }
type Place = Split & { visitors?: number }

/** The rows of the three statements put together: by day or month, by bot and by channel, and in all. */
export function sumFigures({ use, answers, visitors }: Rows, view: View) {
  const made = new Map<string, Figures>()
  const at = (period: string, kind: string, key: string) => {
    const name = `${period}|${kind}|${key}`
    const found = made.get(name) ?? none()
    made.set(name, found)
    return found
  }
  for (const { period, bucket, botId, channel, ...figures } of [...use, ...answers] as (Place &
    Record<string, number>)[]) {
    const [kind, key] = placeOf({ bucket, botId, channel } as Split)
    for (const [name, value] of Object.entries(figures)) {
      at(period, kind, key)[name as keyof Figures] += value
      // Each fact has one day, so that days together are all of them.
      if (kind === "bucket") at(period, "all", "")[name as keyof Figures] += value
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
  const group = (kind: string) =>
    [...made]
      .filter(([name]) => name.startsWith(`now|${kind}|`))
      .map(([name, figures]) => ({ key: name.split("|")[2] ?? "", figures }))
      .filter(({ figures }) => figures.conversations + figures.messages > 0)
      .sort((a, b) => b.figures.conversations - a.figures.conversations)
  return {
    total: (period: "now" | "before") => at(period, "all", ""),
    series: (period: "now" | "before", days: readonly string[]): Point[] =>
      days.map((day) => ({ day, ...at(period, "bucket", day) })),
    bots: group("bot"),
    channels: group("channel"),
  }
}

const placeOf = ({ bucket, botId, channel }: Split): [string, string] =>
  bucket !== null ? ["bucket", bucket] : botId !== null ? ["bot", botId] : ["channel", channel ?? ""]
