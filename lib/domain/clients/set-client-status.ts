import { z } from "zod"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { lockClient } from "./lock-client.ts"

/** Suspends a client, whose keys, sessions and people then reach nothing, or lets it work again. */
export const setClientStatus = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), status: z.enum(["active", "suspended"]) }),
  async run(ctx, { id: reference, status }): Promise<{ id: string }> {
    const { id } = await lockClient(ctx, reference)
    const text = `update "Account" set status = $2::"AccountStatus", "updatedAt" = now() where id = $1::uuid returning id`
    await sqlOf(ctx.db).query({ text, values: [id, status] })
    await recordEvent(ctx, status === "active" ? "client.resumed" : "client.suspended", { clientId: id })
    return { id }
  },
})
