import type { VisitorRow } from "../../../db/statements/figure-sums.ts"
import { ALL_BOTS } from "../../../db/statements/figures.ts"
import { dayOf } from "../days.ts"

const DAY = 86_400_000
/** No stretch of days that is looked at is longer. */
const MOST_DAYS = 366
const NO_BOT = "00000000-0000-0000-0000-000000000000"

/** That somebody was there on a day, in one view of the figures: of all bots or one, of all channels or one. */
export interface Visit {
  day: string
  botId: string
  channel: string
  /** Days since they were there before; null: never, or longer ago than any stretch that is looked at. */
  gap: number | null
}

export interface Visited {
  startedAt: Date
  botId: string | null
  channel: string
  /** When the visitor began a conversation before, in each view. */
  all: Date | null
  bot: Date | null
  inChannel: Date | null
  both: Date | null
}

/** What a conversation's beginning says about visitors: one visit a view, unless they were there on that day already. */
export function visitsOf({ startedAt, botId, channel, all, bot, inChannel, both }: Visited): Visit[] {
  const own = botId ?? NO_BOT
  const views = [
    { botId: ALL_BOTS, channel: "", before: all },
    { botId: own, channel: "", before: bot },
    { botId: ALL_BOTS, channel, before: inChannel },
    { botId: own, channel, before: both },
  ]
  const day = dayOf(startedAt)
  return views.flatMap(({ before, ...view }) => {
    const gap = before === null ? null : daysBetween(before, startedAt)
    if (gap === 0) return []
    return [{ day, ...view, gap: gap !== null && gap <= MOST_DAYS ? gap : null }]
  })
}

const daysBetween = (from: Date, to: Date) =>
  Math.floor(to.getTime() / DAY) - Math.floor(from.getTime() / DAY)

/** Adds visits to the sums of their days and views, or takes them out (sign -1). */
export function addVisit(row: VisitorRow, { gap }: Visit, sign: 1 | -1): void {
  row.visitors = Math.max(0, row.visitors + sign)
  if (gap === null) return
  // Beyond its end the list goes on with its last number.
  while (row.back.length < gap) row.back.push(row.back.at(-1) ?? 0)
  for (let days = gap; days <= row.back.length; days++)
    row.back[days - 1] = Math.max(0, (row.back[days - 1] ?? 0) + sign)
}
