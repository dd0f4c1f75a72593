import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { batch, prove } from "#lib/db/wire/wire.ts"
import { createToken, findCaller } from "#lib/domain/api-keys/api-keys.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const LOCK = 74_231

/** A context as a request with a key has it that this process has seen. */
async function remembered(): Promise<{ ctx: Context; change: () => Promise<unknown> }> {
  const ctx = await makeAccount()
  const { id, token } = await createToken(ctx, { kind: "tenant" })
  await findCaller("tenant", token)
  // The first use of a key is written down beside the request, which changes its row.
  const lastUse = () => owner.query(`select "lastUsedAt" as at from "Token" where id = $1`, [id])
  await expect.poll(async () => (await lastUse()).rows[0].at, { timeout: 10_000 }).not.toBeNull()
  await owner.query(`update "Token" set name = 'Read' where id = $1`, [id])
  const { claim } = (await findCaller("tenant", token)) ?? {}
  if (!claim) throw new Error("no caller")
  const { rows } = await owner.query(
    `select concat_ws(':', t.xmin, a.xmin, plan.xmin, parent.xmin) as stamp from "Token" t join "Account" a on a.id = t."accountId"
     left join "Plan" plan on plan.id = a."planId" left join "Account" parent on parent.id = a."parentId" where t.id = $1`,
    [id],
  )
  return {
    ctx: { ...ctx, claim: { ...claim, stamp: rows[0].stamp } },
    change: () => owner.query(`update "Token" set name = 'Changed' where id = $1`, [id]),
  }
}

test("a caller that one of two batches at a time finds changed is changed, whichever ends last", async () => {
  const { ctx, change } = await remembered()
  expect(ctx.claim?.proof).toBe("owed")
  await owner.query("select pg_advisory_lock($1)", [LOCK])
  const before = batch(ctx, [{ text: "select pg_advisory_xact_lock($1)", values: [LOCK] }], "read-apart")
  const WAITING =
    "select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = $1 and not granted"
  await expect.poll(async () => (await owner.query(WAITING, [LOCK])).rows[0].n, { timeout: 10_000 }).toBe(1)
  await change()
  await expect(batch(ctx, [{ text: "select 1" }], "read")).rejects.toMatchObject({
    code: "not_authenticated",
  })
  await owner.query("select pg_advisory_unlock($1)", [LOCK])
  await before
  expect(await prove(ctx)).toBe(false)
})

test("a caller that stands is proved once, and stays so", async () => {
  const { ctx, change } = await remembered()
  expect(await prove(ctx)).toBe(true)
  await change()
  expect(await prove(ctx)).toBe(true)
})
