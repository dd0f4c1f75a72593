import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import { BrowserInput, type PushBrowser } from "./schema.ts"

/** Browsers of one person; the one turned on longest ago makes way for another. */
const MOST = 20

/** Of a session: somebody is still signed in by it. */
export const isLive = () => ({ revokedAt: null, expiresAt: { gt: new Date() } })

/**
 * Has the signed-in person's notifications shown in the browser that asks, in place of whoever's were shown there. It lasts
 * as long as they are signed in there. Throws `not_authorized` for programs.
 */
export const turnOnPush = procedure({
  permission: "account.read",
  input: BrowserInput,
  async run(ctx, keys): Promise<void> {
    const { userId, sessionId } = sessionOf(ctx)
    await system().$transaction(async (tx) => {
      const { endpoint } = keys
      await tx.pushSubscription.deleteMany({ where: { OR: [{ endpoint }, { sessionId }] } })
      await tx.pushSubscription.create({ data: { id: newId(), userId, sessionId, ...keys } })
      const oldest = { where: { userId }, orderBy: { id: "desc" as const }, skip: MOST, select: { id: true } }
      const tooMany = await tx.pushSubscription.findMany(oldest)
      await tx.pushSubscription.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } })
    })
  },
})

/**
 * Tells the new address and keys of the browser that asks, which its push service has changed. Throws `not_found` where
 * notifications are shown there no more, and `not_authorized` for programs.
 */
export const renewPush = procedure({
  permission: "account.read",
  input: BrowserInput,
  async run(ctx, keys): Promise<void> {
    const { userId, sessionId } = sessionOf(ctx)
    await system().$transaction(async (tx) => {
      const { endpoint } = keys
      const own = { sessionId, userId, session: isLive() }
      // Locked until the end, so that a browser that is turned off meanwhile stays so.
      const { count } = await tx.pushSubscription.updateMany({ where: own, data: { auth: keys.auth } })
      if (!count) throw notFound("push_subscription")
      await tx.pushSubscription.deleteMany({ where: { endpoint, sessionId: { not: sessionId } } })
      await tx.pushSubscription.updateMany({ where: own, data: keys })
    })
  },
})

/** Shows them in one of the person's own browsers no more. Throws `not_found`. */
export const turnOffPush = procedure({
  permission: "account.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }): Promise<void> {
    const { userId } = sessionOf(ctx)
    const { count } = await system().pushSubscription.deleteMany({ where: { id, userId } })
    if (!count) throw notFound("push_subscription")
  },
})

/** In which browsers the signed-in person's notifications are shown, the latest first. */
export const listPushBrowsers = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<PushBrowser[]> {
    const { userId, sessionId } = sessionOf(ctx)
    const rows = await system().pushSubscription.findMany({
      where: { userId, session: isLive() },
      select: { id: true, createdAt: true, session: { select: { id: true, hostname: true, agent: true } } },
      orderBy: { id: "desc" },
      take: MOST,
    })
    return rows.map(({ id, createdAt, session: { id: ofSession, hostname, agent } }) => ({
      ...{ id, hostname, agent },
      since: createdAt,
      isThis: ofSession === sessionId,
    }))
  },
})

/** Ids of the browsers in which notifications of a person of the context's account are shown; none for who is no member. */
export async function pushBrowsersOf({ account }: Context, userId: string): Promise<string[]> {
  const user = { memberships: { some: { accountId: account.id } } }
  const where = { userId, user, session: isLive() }
  const rows = await system().pushSubscription.findMany({ where, select: { id: true }, take: MOST })
  return rows.map(({ id }) => id)
}

function sessionOf({ principal: { kind, id, sessionId } }: Context): { userId: string; sessionId: string } {
  if (kind !== "user" || !sessionId)
    throw new LiveryError("not_authorized", "Only people who sign in have browsers")
  return { userId: id, sessionId }
}
