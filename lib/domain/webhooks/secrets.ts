import { randomBytes } from "node:crypto"
import { seal, unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { newId } from "../../core/ids.ts"
import type { Scope } from "../../db/transaction.ts"

/** Secrets that sign at the same time; a receiver checks each signature. */
const MOST_ACTIVE = 3
const HOUR = 3_600_000

/** Gives an endpoint another secret, as 32 random bytes in the form of Standard Webhooks; its only appearance. */
export async function addSecret(ctx: Scope, endpointId: string): Promise<string> {
  const secret = `whsec_${randomBytes(32).toString("base64")}`
  const sealed = seal(installSecret(), ctx.account.id, secret)
  await ctx.db.webhookSecret.createMany({ data: [{ id: newId(), endpointId, ...sealed }] })
  return secret
}

/** Lets the present secrets of an endpoint sign for some hours more, none longer than it would have; the oldest go. */
export async function retireSecrets(ctx: Scope, endpointId: string, hours: number): Promise<void> {
  const until = new Date(Date.now() + hours * HOUR)
  const { webhookSecret } = ctx.db
  const later = { OR: [{ expiresAt: null }, { expiresAt: { gt: until } }] }
  await webhookSecret.updateMany({ where: { endpointId, ...later }, data: { expiresAt: until } })
  const kept = { where: { endpointId, expiresAt: { gt: new Date() } }, select: { id: true } }
  const latest = await webhookSecret.findMany({ ...kept, orderBy: { id: "desc" }, take: MOST_ACTIVE - 1 })
  await webhookSecret.deleteMany({ where: { endpointId, id: { notIn: latest.map(({ id }) => id) } } })
}

/** What an endpoint's deliveries are signed with now, newest first. */
export async function activeSecrets(ctx: Scope, endpointId: string): Promise<string[]> {
  const rows = await ctx.db.webhookSecret.findMany({
    where: { endpointId, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    orderBy: { id: "desc" },
  })
  return rows.map((row) => unseal(installSecret(), ctx.account.id, row))
}
