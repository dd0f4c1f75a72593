import { z } from "zod"
import { enqueue } from "../../db/enqueue.ts"
import { closeAnswersOf } from "../../db/hot/close-answer.ts"
import { clientTransaction, partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { release, returnReservationsOf } from "../plans/plans.ts"
import { lockClient } from "./lock-client.ts"
import { releaseLimits } from "./release-limits.ts"

const HIDE = `update "Account" set "deletedAt" = now(), email = null, alias = null where id = $1::uuid returning id`
/** People who work in this account alone. Their sessions and memberships go with them. */
const FORGET_PEOPLE = "select livery_forget_people($1::uuid)"

/**
 * Deletes a client with all that is its: its keys, sessions and people reach nothing from this commit on, the agency has
 * back what it held of its limits, answers in the making end, and the rows and files are removed by the job `purge-client`. What a month has used
 * stays used.
 */
export const deleteClient = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string; name: string }> {
    const { id, name } = await lockClient(ctx, reference)
    const sql = sqlOf(ctx.db)
    await sql.query({ text: HIDE, values: [id] })
    await sql.query({ text: FORGET_PEOPLE, values: [id] })
    await clientTransaction(ctx, id, async (within) => {
      await closeAnswersOf(within, id, "account")
      await returnReservationsOf(within, id)
    })
    await releaseLimits(sql, id)
    await recordEvent(ctx, "client.deleted", { clientId: id })
    await enqueue(ctx, "purge-client", { clientId: id }, { key: `purge-client:${id}` })
    await release(sql, ctx.account, [{ metric: "users", amount: 1 }])
    return { id, name }
  },
})
