import type { Context } from "../../../core/context.ts"
import { answersOf, detailsOf, type Stretch, useOf, visitorsOf } from "../../../db/statements/report.ts"
import { batch } from "../../../db/wire/wire.ts"
import { HIDDEN_CHANNELS } from "../../integrations/schema.ts"
import { dayOf } from "../days.ts"
import { cutTo } from "../rollup/part.ts"
import { type Days, plus, type Range, stretchesOf } from "./range.ts"
import { addDetails, type Details, sumDetails } from "./sum-details.ts"
import { addFigures, type FigureRows, type FigureSums } from "./sum-figures.ts"

/** What a report is made of. */
export interface Sums {
  figures: FigureSums
  details: Details
}
interface View {
  botId: string | null
  channel: string | null
}

/** How long after midnight an answer may still be counted on the day before, as it began there. */
const LATE_MS = 15 * 60_000
/** What was read of finished days is remembered: so many views and ranges, for so long. */
const MOST = 200
const HOLDS_MS = 3_600_000
/** Names of each kind that are remembered. */
const NAMES = 200
const remembered = new Map<string, { version: number; until: number; sums: Sums }>()

/**
 * The sums of a range. Days that are over change seldom, and `version` says when: what was read of them holds in this
 * process until then, so that a page costs what the present day costs.
 */
export async function readSumsOf(ctx: Context, range: Range, view: View, version: number): Promise<Sums> {
  const today = dayOf(new Date(Date.now() - LATE_MS))
  const live = read(ctx, range, view, within(range, { from: today, to: "9999-12-31" }))
  const name = [ctx.account.id, range.from, range.to, today, view.botId, view.channel].join("|")
  const known = remembered.get(name)
  const isHeld = known?.version === version && known.until > Date.now()
  const [past, rows] = await Promise.all([isHeld ? known.sums : readPast(ctx, range, view, today), live])
  if (!isHeld) remember(name, { version, until: Date.now() + HOLDS_MS, sums: past })
  return {
    figures: addFigures(rows, view, past.figures),
    details: addDetails([past.details, rows.details]),
  }
}

async function readPast(ctx: Context, range: Range, view: View, today: string): Promise<Sums> {
  const days = within(range, { from: "0001-01-01", to: plus(today, -1) })
  const { details, ...rows } = await read(ctx, range, view, days)
  return { figures: addFigures(rows, view), details: { ...details, now: cutTo(details.now, NAMES) } }
}

function remember(name: string, sums: { version: number; until: number; sums: Sums }): void {
  remembered.delete(name)
  remembered.set(name, sums)
  if (remembered.size > MOST) remembered.delete(remembered.keys().next().value ?? "")
}

interface Part extends Days {
  period: Stretch["period"]
  /** Where its period begins, which may be earlier. */
  since: string
}

/** What of a range, and of the period before it, lies within some days. */
function within({ from, to, before }: Range, days: Days): Part[] {
  const parts: Part[] = [
    { period: "now", from, to, since: from },
    { period: "before", ...before, since: before.from },
  ]
  return parts
    .map((part) => ({
      ...part,
      from: part.from > days.from ? part.from : days.from,
      to: part.to < days.to ? part.to : days.to,
    }))
    .filter((part) => part.from <= part.to)
}

async function read(
  ctx: Context,
  { unit }: Range,
  view: View,
  parts: readonly Part[],
): Promise<FigureRows & Pick<Sums, "details">> {
  if (!parts.length) return { use: [], answers: [], visitors: [], details: sumDetails([]) }
  const days = parts.map((part) => ({ ...part, span: "day" as const }))
  const spans = parts.flatMap((part) => stretchesOf(part).map((stretch) => ({ ...part, ...stretch })))
  const asked = { accountId: ctx.account.id, unit, hidden: HIDDEN_CHANNELS, ...view }
  const [use, answers, visitors, details] = await batch(
    ctx,
    [
      useOf({ ...asked, stretches: days }),
      answersOf({ ...asked, stretches: unit === "day" ? days : spans }),
      visitorsOf({ ...asked, stretches: days }),
      detailsOf({ ...asked, stretches: spans }),
    ],
    "read-apart",
  )
  return { use: use.rows, answers: answers.rows, visitors: visitors.rows, details: sumDetails(details.rows) }
}
