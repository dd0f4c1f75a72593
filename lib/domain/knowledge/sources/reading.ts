import { z } from "zod"
import { LiveryError } from "../../../core/errors.ts"
import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { queueReading } from "../../../db/statements/queue-reading.ts"
import type { Scope } from "../../../db/transaction.ts"
import { findSource, sourceOf } from "./crud.ts"
import { SCHEDULES, type Schedule, type Source, UNFINISHED } from "./schema.ts"

/**
 * Reads a web source again; what it knows goes on answering meanwhile. One that is being worked on stays as it is.
 * Throws `conflict` for sources that have nowhere to be read from again.
 */
export const syncSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Source> {
    const { type } = await findSource(ctx, id)
    if (type !== "url") throw new LiveryError("conflict", "Only web pages can be read again")
    const { count } = await ctx.db.source.updateMany({
      where: { id, status: { in: ["ready", "failed"] }, deletedAt: null },
      data: { status: "queued", error: null },
    })
    if (count) await queueReading(sqlOf(ctx.db), ctx.account.id, [id])
    return sourceOf(await findSource(ctx, id))
  },
})

/** Puts a failed source into the queue again. One that is being worked on stays as it is. Throws `conflict` when it is ready. */
export const retrySource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Source> {
    const { status } = await findSource(ctx, id)
    if (status === "ready")
      throw new LiveryError("conflict", "The source is ready; there is nothing to retry")
    const { count } = await ctx.db.source.updateMany({
      where: { id, status: "failed", deletedAt: null },
      data: { status: "queued", error: null },
    })
    if (count) await queueReading(sqlOf(ctx.db), ctx.account.id, [id])
    return sourceOf(await findSource(ctx, id))
  },
})

const CANCELLED = "Reading it was cancelled."

/**
 * Stops the reading of a source. Its run is void from this moment and ends within seconds; a version that answers goes
 * on answering, and a source without one has failed. Throws `conflict` when nothing is under way.
 */
export const cancelSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Source> {
    const { currentVersion } = await findSource(ctx, id)
    const answers = currentVersion !== null
    const { count } = await ctx.db.source.updateMany({
      where: { id, status: { in: [...UNFINISHED] }, deletedAt: null, currentVersion },
      data: {
        attempts: { increment: 1 },
        status: answers ? "ready" : "failed",
        error: answers ? null : CANCELLED,
      },
    })
    if (!count) throw new LiveryError("conflict", "The source is not being read")
    return sourceOf(await findSource(ctx, id))
  },
})

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
