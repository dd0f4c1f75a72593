import { z } from "zod"
import { LiveryError } from "../../../core/errors.ts"
import { command } from "../../../db/command.ts"
import type { Scope } from "../../../db/transaction.ts"
import { findSource } from "./read-sources.ts"
import { SCHEDULES, type Schedule, type Source } from "./schema.ts"
import { sourceOf } from "./source-of.ts"

/**
 * Lets a website be read again by itself, every day, week or month from now; null: only when asked. Throws `conflict` for
 * sources that have nowhere to be read from again.
 */
export const scheduleSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string(), schedule: z.enum(SCHEDULES).nullable() }),
  async run(ctx, { id, schedule }): Promise<Source> {
    const { type } = await findSource(ctx, id)
    if (type !== "url") throw new LiveryError("conflict", "Only web pages can be read again")
    await setSchedule(ctx, id, schedule)
    return sourceOf(await findSource(ctx, id))
  },
})

/** Sets the schedule of a website, counted from now. */
export async function setSchedule(ctx: Scope, id: string, schedule: Schedule | null): Promise<void> {
  const nextSyncAt = schedule && new Date(Date.now() + DAYS[schedule] * 24 * 60 * 60 * 1000)
  await ctx.db.source.updateMany({ where: { id, deletedAt: null }, data: { schedule, nextSyncAt } })
}

/** A month is 30 days, so that none is missed or doubled. */
const DAYS = { daily: 1, weekly: 7, monthly: 30 } as const
