import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { invalidInput } from "../../../core/errors.ts"
import { query } from "../../../db/command.ts"
import { dayOf } from "../days.ts"
import { type Days, monthsBack, plus } from "../report/range.ts"
import { readReport } from "../report/read-report.ts"
import type { KnowledgeChanges, MonthReport } from "../schema.ts"

const NAMED = 5

/**
 * A UTC month ("2026-11") as its account's people report it: its figures beside those of the month before, what was asked
 * and not known, and what became of the knowledge. A month that runs ends today and is held against the same days of the
 * one before. Throws `invalid_input` for a month to come.
 */
export const monthReport = procedure({
  permission: "analytics.read",
  input: z.strictObject({
    month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "must be a month such as 2026-11"),
  }),
  async run(ctx, { month }): Promise<MonthReport> {
    const today = dayOf(new Date())
    const days = daysOfMonth(month, today)
    if (days.from > today) throw invalidInput("This month is still to come", ["month"])
    const report = await readReport(ctx, days)
    const [earlier, knowledge] = await Promise.all([
      readReport(ctx, daysBefore(days)),
      knowledgeChanges(ctx, days),
    ])
    return {
      month,
      ...days,
      isRunning: days.to === today && !isLastDay(days.to),
      report,
      before: earlier.now,
      knowledge,
    }
  },
})

/** From the first of a month to its last day or, of one that runs, to today. */
export function daysOfMonth(month: string, today: string): Days {
  const from = `${month}-01`
  const last = plus(monthsBack(from, -1), -1)
  return { from, to: from <= today && today < last ? today : last }
}

/** The same days of the month before: all of it where it is shorter, or where the later one is over. */
export function daysBefore({ from, to }: Days): Days {
  const first = monthsBack(from, 1)
  return { from: first, to: isLastDay(to) ? plus(from, -1) : monthsBack(to, 1) }
}

const isLastDay = (day: string) => plus(day, 1).endsWith("-01")

/** What was added to the knowledge, read again and taught within days; what is gone since is not told. */
const knowledgeChanges = query({
  permission: "analytics.read",
  input: z.strictObject({ from: z.string(), to: z.string() }),
  async run(ctx, { from, to }): Promise<KnowledgeChanges> {
    const within = { gte: new Date(from), lt: new Date(plus(to, 1)) }
    const added = { deletedAt: null, questionKey: null, createdAt: within }
    const again = { deletedAt: null, questionKey: null, createdAt: { lt: within.gte }, syncedAt: within }
    const [sources, some, reread, taught] = [
      await ctx.db.source.count({ where: added }),
      await ctx.db.source.findMany({
        where: added,
        select: { id: true, name: true },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: NAMED,
      }),
      await ctx.db.source.count({ where: again }),
      await ctx.db.source.count({
        where: { deletedAt: null, questionKey: { not: null }, updatedAt: within },
      }),
    ]
    return { sources, some, reread, taught }
  },
})
