import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { purgeClient } from "#lib/domain/clients/clients.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { fillAccount, tablesOfAccounts } from "#tests/support/fill-account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const BATCH = 100
const ROWS = 250
/** Of which an account has one row at most. */
const ONE_A_ACCOUNT = ["BillingProfile", "Brand", "ExchangeRate", "FigureCursor", "MailSender", "SignInWays"]

/** Notes how many rows each statement removes from a table, those that go along with others too. */
async function watchDeletions(): Promise<void> {
  await owner.query(`create table deletions (name text, n int);
    create function note_deletions() returns trigger language plpgsql security definer set search_path = public as $$
      begin insert into deletions select tg_table_name, count(*) from gone having count(*) > 0; return null; end $$`)
  for (const name of await tablesOfAccounts(owner))
    await owner.query(
      `create trigger note after delete on "${name}" referencing old table as gone for each statement execute function note_deletions()`,
    )
}

async function deleted({ account }: Context): Promise<Context> {
  await owner.query(`update "Account" set "deletedAt" = now() where id = $1`, [account.id])
  return systemContext(await loadFacts(account.parentId ?? ""), makeLog(), "purge")
}

const left = async (accountId: string) => {
  const rows: Record<string, number> = {}
  for (const name of await tablesOfAccounts(owner)) {
    const found = await owner.query(`select count(*)::int as n from "${name}" where "accountId" = $1`, [
      accountId,
    ])
    rows[name] = found.rows[0].n
  }
  return rows
}

test("every table of an account is emptied in batches, and its neighbour's are left alone", async () => {
  const ctx = await makeAccount()
  const neighbour = await makeSibling(ctx.account.parentId ?? "")
  await fillAccount(owner, ctx.account.id, ROWS)
  await fillAccount(owner, neighbour.account.id, 3)
  const before = await left(neighbour.account.id)
  const names = await tablesOfAccounts(owner)
  expect(names.length).toBeGreaterThan(45)
  for (const [name, n] of Object.entries(await left(ctx.account.id)))
    expect([name, n >= (ONE_A_ACCOUNT.includes(name) ? 1 : ROWS)]).toEqual([name, true])
  await watchDeletions()
  const agency = await deleted(ctx)
  await purgeClient(agency, ctx.account.id, BATCH)
  expect(Object.entries(await left(ctx.account.id)).filter(([, n]) => n > 0)).toEqual([])
  expect(await left(neighbour.account.id)).toEqual(before)
  const { rows } = await owner.query<{ name: string; most: number; all: number }>(
    `select name, max(n)::int as most, sum(n)::int as all from deletions group by 1 order by 1`,
  )
  // Held tokens are as many as answers in the making; a session outlives the account.
  expect(rows.filter(({ name, most }) => name !== "TokenHold" && most > BATCH)).toEqual([])
  expect(rows.map(({ name }) => name)).toEqual(names.filter((name) => name !== "Session"))
  expect((await owner.query(`select from "Account" where id = $1`, [ctx.account.id])).rowCount).toBe(0)
})

test("a purge that is cut off goes on where it was", async () => {
  const ctx = await makeAccount()
  await fillAccount(owner, ctx.account.id, ROWS)
  const agency = await deleted(ctx)
  const cut = new AbortController()
  cut.abort()
  await expect(purgeClient({ ...agency, signal: cut.signal }, ctx.account.id, BATCH)).rejects.toThrow()
  await purgeClient(agency, ctx.account.id, BATCH)
  expect(Object.entries(await left(ctx.account.id)).filter(([, n]) => n > 0)).toEqual([])
})
