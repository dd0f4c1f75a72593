import { setTimeout as pause } from "node:timers/promises"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import * as followed from "../../db/statements/followed-events.ts"
import { batch, type Statement } from "../../db/wire/wire.ts"
import { subscription } from "../pubsub/pubsub.ts"
import { eventOf } from "./event-of.ts"
import type { LoggedEvent } from "./schema.ts"

/** A third of the lease. */
const RENEW_EVERY = 20_000
/** Who has not come back for more in this time is given up. */
const PATIENCE = 10 * 60_000
const PAGE = 500

interface Follower {
  /** Makes sure that nothing is missed from here on; the latest events before, oldest first. */
  begin(historyLength: number): Promise<LoggedEvent[]>
  /** What was committed since the last time; waits until there is something, or the caller leaves. */
  next(): Promise<LoggedEvent[]>
  stop(): Promise<void>
}

/** Registers a follower of the account's events, which are noted for it from then on (docs/decisions/023). */
export async function startFollowing(ctx: Context): Promise<Follower> {
  const { id: accountId } = ctx.account
  const id = newId()
  await batch(ctx, [followed.addFollower(accountId, id)])
  const woken = subscription(accountId, "events", ctx.signal)
  let window: followed.Window = { from: "", to: null, after: null }
  let lookedAt = Date.now()
  const renewing = setInterval(() => {
    if (Date.now() - lookedAt < PATIENCE)
      void batch(ctx, [followed.renewFollower(accountId, id)]).catch(() => {})
  }, RENEW_EVERY)

  async function read(statement: Statement<followed.SeenRow>) {
    lookedAt = Date.now()
    const [{ rows }] = await batch(ctx, [statement], "read")
    const { snapshot = "", following } = rows[0] ?? {}
    if (!following) throw new LiveryError("unavailable", "The subscription has ended; subscribe again")
    return { snapshot, rows: rows.filter(({ id }) => id !== null) as (followed.SeenRow & { id: string })[] }
  }

  return {
    async begin(historyLength) {
      await everybodyNotes(ctx)
      const { snapshot, rows } = await read(followed.latestSeen(accountId, id, historyLength))
      window = { from: snapshot, to: null, after: null }
      return rows.map(eventOf)
    },
    async next() {
      while (!ctx.signal.aborted) {
        const { snapshot, rows } = await read(followed.committedIn(accountId, id, window, PAGE))
        const to = window.to ?? snapshot
        const last = rows.length === PAGE ? rows.at(-1) : undefined
        window = last ? { ...window, to, after: last } : { from: to, to: null, after: null }
        if (rows.length > 0) return rows.map(eventOf)
        if (to === snapshot) await woken.next()
      }
      return []
    },
    async stop() {
      clearInterval(renewing)
      woken.stop()
      await batch(ctx, [followed.dropFollower(accountId, id)]).catch((error) =>
        ctx.log.warn("a follower of events is left to expire", { code: String(error?.code ?? "") }),
      )
    },
  }
}

/** Waits for the transactions that record events and may not have seen the follower yet; whoever comes later has. */
async function everybodyNotes(ctx: Context): Promise<void> {
  const recording = async () => {
    const [{ rows }] = await batch<[{ id: string }]>(ctx, [followed.RECORDING], "read")
    return rows.map(({ id }) => id)
  }
  let left = new Set(await recording())
  for (let wait = 5; left.size > 0 && !ctx.signal.aborted; wait = Math.min(wait * 2, 200)) {
    await pause(wait, undefined, { signal: ctx.signal }).catch(() => {})
    left = left.intersection(new Set(await recording()))
  }
}
