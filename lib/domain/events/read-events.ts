import { setTimeout as pause } from "node:timers/promises"
import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { firstId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Event as Row } from "../../db/generated/client.ts"
import { transaction } from "../../db/transaction.ts"
import { HistoryLength, type LoggedEvent } from "./schema.ts"

/** How often a subscriber's account is looked at, and how late an event may commit after its id was made. */
const LOOK_EVERY = 1000
const LATEST_COMMIT = 10_000

/** The account's facts by cursor. They carry no meta, so a filter on it finds none. */
export const listEvents = query({
  permission: "account.read",
  input: z.custom<Cursor>(),
  async run(ctx, cursor): Promise<LoggedEvent[]> {
    if (Object.keys(cursor.meta).length > 0) return []
    const {
      where: { AND: _, ...where },
      ...args
    } = cursorArgs(cursor, {})
    return (await ctx.db.event.findMany({ ...args, where })).map(eventOf)
  },
})

/**
 * The account's facts as they happen, after up to `historyLength` earlier ones. The first item is null, as soon as nothing
 * can be missed any more. Ends when the caller leaves.
 */
export const followEvents = procedure({
  permission: "account.read",
  input: z.strictObject({ historyLength: HistoryLength }),
  async *run(ctx, { historyLength }): AsyncGenerator<LoggedEvent | null, void> {
    const seen = new Set((await eventsSince(ctx)).map(({ id }) => id))
    const history = await latestEvents(ctx, historyLength)
    yield null
    for (const event of history) {
      seen.add(event.id)
      yield event
    }
    while (!ctx.signal.aborted) {
      await pause(LOOK_EVERY, undefined, { signal: ctx.signal }).catch(() => {})
      if (ctx.signal.aborted) return
      const recent = await eventsSince(ctx)
      for (const event of recent.filter(({ id }) => !seen.has(id))) yield event
      seen.clear()
      for (const { id } of recent) seen.add(id)
    }
  },
})

/** Events of the last moments, oldest first: an id is made before its transaction commits, so the newest is no mark. */
const eventsSince = (ctx: Context): Promise<LoggedEvent[]> =>
  transaction(
    ctx,
    async ({ db }) => {
      const id = { gt: firstId(Date.now() - LATEST_COMMIT) }
      return (await db.event.findMany({ where: { id }, orderBy: { id: "asc" } })).map(eventOf)
    },
    { readOnly: true },
  )

const latestEvents = (ctx: Context, take: number): Promise<LoggedEvent[]> =>
  transaction(
    ctx,
    async ({ db }) => (await db.event.findMany({ orderBy: { id: "desc" }, take })).reverse().map(eventOf),
    { readOnly: true },
  )

function eventOf({ id, type, actorKind, actorId, subject, createdAt }: Row): LoggedEvent {
  const { actorAccountId = null, ...about } = subject as Record<string, string>
  return { id, type, actor: { kind: actorKind, id: actorId, accountId: actorAccountId }, about, createdAt }
}
