import { z } from "zod"
import { command } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { closeAnswersOf } from "../../db/hot/close-answer.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { asSystem } from "../../db/system.ts"
import { recordEvent } from "../events/events.ts"
import { release, returnHoldsOf } from "../limits/limits.ts"
import { holdClient } from "./hold-client.ts"
import { releaseAll } from "./release-all.ts"

const HIDE = `update "Account" set "deletedAt" = now(), email = null, alias = null where id = $1::uuid returning id`
/** People who work in this account alone. Their sessions and memberships go with them. */
const FORGET_PEOPLE = `delete from "User" u using "Membership" m where m."userId" = u.id and m."accountId" = $1::uuid
  and not exists (select from "Membership" o where o."userId" = u.id and o."accountId" <> $1::uuid) returning u.id`

/**
 * Deletes a client with all that is its: its keys, sessions and people reach nothing from this commit on, the agency has
 * back what it held of its limits, answers in the making end, and the rows and files are removed by the job `purge-client`. What a month has used
 * stays used.
 */
export const deleteClient = command({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string; name: string }> {
    const { id, name } = await holdClient(ctx, reference)
    await asSystem(ctx, async (sql) => {
      await sql.query({ text: HIDE, values: [id] })
      await sql.query({ text: FORGET_PEOPLE, values: [id] })
      await closeAnswersOf(sql, id, "account")
      await returnHoldsOf(sql, id)
      await releaseAll(sql, { id, parentId: ctx.account.id })
    })
    await recordEvent(ctx, "client.deleted", { clientId: id })
    await enqueue(ctx, "purge-client", { clientId: id }, { key: `purge-client:${id}` })
    await release(sqlOf(ctx.db), ctx.account, [{ metric: "users", amount: 1 }])
    return { id, name }
  },
})
