import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { BATCH, deleteInBatches } from "../../db/delete-in-batches.ts"
import { enqueue } from "../../db/enqueue.ts"
import { clientTransaction, partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { closeAnswersOf } from "../../db/statements/close-answer.ts"
import { system, systemSql } from "../../db/system.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { stopStripe } from "../billing/billing.ts"
import { recordEvent } from "../events/events.ts"
import { deleteBytes } from "../files/files.ts"
import { release, returnReservationsOf } from "../plans/plans.ts"
import { ACCOUNT_TABLES } from "./account-tables.ts"
import { lockClient } from "./crud.ts"

const HIDE = `update "Account" set "deletedAt" = now(), email = null, alias = null where id = $1::uuid returning id`
/** People who work in this account alone. Their sessions and memberships go with them. */
const FORGET_PEOPLE = "select livery_forget_people($1::uuid)"

const DUE = `select id from "Account" where id = $1::uuid and least("closesAt", "removesAt") <= now()`

/**
 * Deletes a client with all that is its: its keys, sessions and people reach nothing from this commit on, the agency has
 * back what it held of its limits, answers in the making end, and the rows and files are removed by the job `purge-client`. What a month has used
 * stays used. `ifDue`: only where the day has come that its owner or its agency set; throws `not_found` otherwise.
 */
export const deleteClient = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), ifDue: z.boolean().default(false) }),
  async run(ctx, { id: reference, ifDue }): Promise<{ id: string; name: string }> {
    const { id, name } = await lockClient(ctx, reference)
    const sql = sqlOf(ctx.db)
    if (ifDue && !(await sql.query({ text: DUE, values: [id] })).rows[0]) throw notFound("user")
    await sql.query({ text: HIDE, values: [id] })
    await sql.query({ text: FORGET_PEOPLE, values: [id] })
    await clientTransaction(ctx, id, async (within) => {
      await closeAnswersOf(within, id, "account")
      await returnReservationsOf(within, id)
    })
    await releaseLimits(sql, id)
    await stopStripe(ctx, id)
    await recordEvent(ctx, "client.deleted", { clientId: id }, name)
    await enqueue(ctx, "purge-client", { clientId: id }, { key: `purge-client:${id}` })
    await release(sql, ctx.account, [{ metric: "users", amount: 1 }])
    return { id, name }
  },
})

/**
 * Removes for good a client that the agency deleted: files, rows (`batch` of a table at a time) and the account itself.
 * Can be run again at any point.
 */
export async function purgeClient(ctx: Context, clientId: string, batch: number = BATCH): Promise<void> {
  const parentId = ctx.account.id
  const gone = { id: clientId, parentId, deletedAt: { not: null } }
  if (!isId(clientId) || !(await system().account.findFirst({ where: gone, select: { id: true } }))) return
  // Whoever was let in before the deletion may have begun another answer since.
  await closeAnswersOf(sqlOf(system()), clientId, "account")
  await system().$transaction((tx) => returnReservationsOf(sqlOf(tx), clientId))
  await deleteAllBytes(ctx, clientId, batch)
  for (const { table, where = "true", set } of ACCOUNT_TABLES)
    await empty(ctx, { table, where, ...(set && { set }) }, clientId, batch)
  await system().$transaction((tx) => releaseLimits(sqlOf(tx), clientId))
  await empty(ctx, { table: "Counter", where: "true" }, clientId, batch)
  await system().account.deleteMany({ where: gone })
}

const empty = (
  { signal }: Context,
  { table, where, set }: { table: string; where: string; set?: string },
  accountId: string,
  batch: number,
) =>
  deleteInBatches(
    { table, where: `"accountId" = $1::uuid and ${where}`, values: [accountId], ...(set && { set }) },
    async ({ text, values }) => (await systemSql().query<{ n: number }>(text, [...values])).rows[0]?.n ?? 0,
    { signal, batch },
  )

/** The bytes go before the rows that name them, so that none are left behind. */
async function deleteAllBytes(ctx: Context, accountId: string, batch: number): Promise<void> {
  const exports = await system().accountExport.findMany({
    where: { accountId },
    select: { storageKey: true },
  })
  for (const { storageKey } of exports) if (storageKey) await deleteBytes(storageKey)
  let after: string | undefined
  for (;;) {
    const files = await system().file.findMany({
      where: { accountId, ...(after && { id: { gt: after } }) },
      select: { id: true, storageKey: true },
      orderBy: { id: "asc" },
      take: batch,
    })
    for (const { storageKey } of files) if (storageKey) await deleteBytes(storageKey)
    after = files.at(-1)?.id
    if (!after) return
    ctx.signal.throwIfAborted()
  }
}

/** Gives back everything that a client holds of its own and its agency's limits, except what is counted by the month. */
const releaseLimits = (sql: Sql, clientId: string): Promise<unknown> =>
  sql.query({ text: "select livery_release_all($1::uuid)", values: [clientId] })
