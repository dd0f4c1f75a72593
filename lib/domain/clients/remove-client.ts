import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { stopStripe } from "../billing/billing.ts"
import { recordEvent } from "../events/events.ts"
import { lockClient } from "./crud.ts"

/** Days in which an agency can take back that it deleted a client. */
const GRACE_DAYS = 14

const REMOVE = `update "Account" set "removesAt" = now() + interval '${GRACE_DAYS} days', "statusBefore" = status,
  status = 'suspended', "updatedAt" = now() where id = $1::uuid returning "removesAt"`
const KEEP = `update "Account" set status = "statusBefore", "statusBefore" = null, "removesAt" = null, "updatedAt" = now()
  where id = $1::uuid returning id`

/**
 * Deletes a client with a way back: from this commit on it is as a suspended one, in 14 days it goes for good
 * (`closeDueAccounts`). Who pays by card pays no more from now on. Returns the day. Throws `not_found`, `conflict` for one that
 * is deleted already.
 */
export const removeClient = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ removesAt: Date }> {
    const client = await lockClient(ctx, reference)
    if (client.removesAt) throw new LiveryError("conflict", "It is deleted already")
    const { rows } = await sqlOf(ctx.db).query<{ removesAt: Date }>({ text: REMOVE, values: [client.id] })
    await stopStripe(ctx, client.id)
    await recordEvent(ctx, "client.closing", { clientId: client.id }, client.name)
    // It is locked, so that it is there.
    return rows[0] as { removesAt: Date }
  },
})

/** Takes back that a client was deleted: it is what it was before. Throws `not_found`, `conflict` where it was not deleted. */
export const keepClient = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<void> {
    const client = await lockClient(ctx, reference)
    if (!client.removesAt) throw new LiveryError("conflict", "It is not deleted")
    await sqlOf(ctx.db).query({ text: KEEP, values: [client.id] })
    await recordEvent(ctx, "client.kept", { clientId: client.id }, client.name)
  },
})
