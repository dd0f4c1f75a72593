import type { Context } from "../../../core/context.ts"
import {
  type AnswerRow,
  answersOf,
  detailsOf,
  type Stretch,
  type UseRow,
  useOf,
  type VisitorsRow,
  visitorsOf,
} from "../../../db/statements/report.ts"
import { batch } from "../../../db/wire/wire.ts"
import { HIDDEN_CHANNELS } from "../../integrations/schema.ts"
import { dayOf } from "../days.ts"
import { cutTo } from "../rollup/part.ts"
import { type Days, plus, type Range, stretchesOf } from "./range.ts"
import { type Details, sumDetails } from "./sum-details.ts"

/** What a report is made of. */
export interface Rows {
  use: UseRow[]
  answers: AnswerRow[]
  visitors: VisitorsRow[]
  details: Details
}
interface View {
  botId: string | null
  channel: string | null
}

const DAY = 86_400_000
/** What was read of finished days is remembered: so many views and ranges, for so long. */
const MOST = 200
const HOLDS_MS = 3_600_000
/** Names of each kind that are remembered. */
const NAMES = 200
const remembered = new Map<string, { version: number; until: number; rows: Rows }>()

/**
 * The rows of a range in two parts. Days before yesterday change seldom, and `version` says when: what was read of them
 * holds in this process until then, so that a page costs what the last two days cost. Yesterday is read each time, as an
 * answer that began before midnight is still counted there.
 */
export async function readRows(ctx: Context, range: Range, view: View, version: number): Promise<Rows[]> {
  const yesterday = dayOf(new Date(Date.now() - DAY))
  const past = within(range, { from: "0001-01-01", to: plus(yesterday, -1) })
  const live = within(range, { from: yesterday, to: "9999-12-31" })
  const name = [ctx.account.id, range.from, range.to, yesterday, view.botId, view.channel].join("|")
  const known = remembered.get(name)
  if (known && known.version === version && known.until > Date.now())
    return [known.rows, await read(ctx, range, view, live)]
  const [old, fresh] = await Promise.all([read(ctx, range, view, past), read(ctx, range, view, live)])
  const { now, before, models } = old.details
  const rows = { ...old, details: { now: cutTo(now, NAMES), before, models } }
  remembered.delete(name)
  remembered.set(name, { version, until: Date.now() + HOLDS_MS, rows })
  if (remembered.size > MOST) remembered.delete(remembered.keys().next().value ?? "")
  return [rows, fresh]
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

async function read(ctx: Context, { unit }: Range, view: View, parts: readonly Part[]): Promise<Rows> {
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
