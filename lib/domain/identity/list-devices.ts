import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { system } from "../../db/system.ts"
import { personOf } from "./person-of.ts"
import { revokeSession } from "./sessions.ts"

const MOST = 100

/** A browser in which somebody is signed in. */
export interface Device {
  id: string
  hostname: string
  /** The network that it signed in from, and what it said that it was, where that is known. */
  network: string | null
  agent: string | null
  signedInAt: Date
  /** To the minute. */
  lastSeenAt: Date
  /** Whether it is the one that asks. */
  isThis: boolean
}

/** Where the person is signed in, what was used last first; at most 100. */
export const listDevices = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Device[]> {
    const sessions = await system().session.findMany({
      where: { userId: personOf(ctx), revokedAt: null, expiresAt: { gt: new Date() } },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
      take: MOST,
    })
    return sessions.map(({ id, hostname, network, agent, createdAt, lastSeenAt }) => ({
      ...{ id, hostname, network, agent, lastSeenAt },
      signedInAt: createdAt,
      isThis: id === ctx.principal.sessionId,
    }))
  },
})

/** Signs one of the person's own browsers out at once, with what it has open. Throws `not_found`. */
export const endDevice = procedure({
  permission: "account.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }): Promise<void> {
    const where = { id, userId: personOf(ctx), revokedAt: null }
    if (!(await system().session.findFirst({ where, select: { id: true } }))) throw notFound("session")
    await revokeSession(id)
  },
})
