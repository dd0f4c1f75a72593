import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { roleAddress } from "#lib/db/roles/role-address.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

/** Read by the system alone; no account sees a row of them. */
const IDENTITY = [
  ...["User", "Session", "OAuthLink", "SignInAttempt", "PasswordReset", "RateBucket", "Install"],
  ...["Authenticator", "RecoveryCode", "Passkey", "Picture", "PushSubscription", "ModelPrice", "InstallDay"],
]

const policiesOf = (table: string) => [
  ...(IDENTITY.includes(table) ? [] : ["account to livery_app"]),
  ...(table === "Account" ? ["clients to livery_partner"] : []),
  ...(["Subscription", "Invoice"].includes(table) ? ["own to livery_app"] : []),
  "system to livery_system",
  ...(table === "Plan" ? ["worn to livery_app"] : []),
]

const rows = async <T>(text: string, values: unknown[] = []) => (await owner.query(text, values)).rows as T[]
const tables = () =>
  rows<{ name: string; secured: boolean; forced: boolean; policies: string[]; hasAccount: boolean }>(`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      array(select polname || ' to ' || array_to_string(array(select rolname from pg_roles where oid = any (polroles)), ',')
        from pg_policy where polrelid = c.oid order by 1) as policies,
      exists (select from pg_attribute where attrelid = c.oid and attname = 'accountId' and attnum > 0) as "hasAccount"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations' order by 1`)

describe("the catalogue", () => {
  test("has row-level security on and forced for every table", async () => {
    const found = await tables()
    expect(found.length).toBeGreaterThan(25)
    for (const table of found)
      expect(table).toEqual({ ...table, secured: true, forced: true, policies: policiesOf(table.name) })
    expect(
      found
        .filter((table) => !table.hasAccount)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Account", ...IDENTITY.filter((name) => name !== "Session")].sort())
  })

  test("begins the primary key of every tenant table with the account", async () => {
    const keys = await rows<{ name: string; first: string }>(`
      select c.relname as name, a.attname as first from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'p' and n.nspname = 'public'`)
    const tenant = keys.filter(({ name }) => !["Account", "_prisma_migrations", ...IDENTITY].includes(name))
    expect(tenant.length).toBeGreaterThan(20)
    for (const key of tenant) expect(key).toEqual({ name: key.name, first: "accountId" })
  })

  test("lets no foreign key between tenant tables leave out the account", async () => {
    const links = await rows<{ from: string; to: string; columns: string[] }>(`
      select f.relname as from, t.relname as to,
        array(select attname::text from pg_attribute where attrelid = k.conrelid and attnum = any(k.conkey)) as columns
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      join pg_namespace n on n.oid = f.relnamespace where k.contype = 'f' and n.nspname = 'public'`)
    const between = links.filter(({ to }) => !["Account", ...IDENTITY].includes(to))
    expect(between.length).toBeGreaterThan(30)
    const planOfAccount = (link: { from: string; to: string }) =>
      link.from === "Account" && link.to === "Plan"
    for (const link of between)
      expect(link.columns, `${link.from} -> ${link.to}`).toContain(
        planOfAccount(link) ? "parentId" : "accountId",
      )
  })

  test("gives the application's role nothing that bypasses a policy", async () => {
    const [role] = await rows(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = 'livery_app'`)
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    })
  })
})

describe("an account", () => {
  test("that is not named sees no row of any table", async () => {
    await createBot(await makeAccount(), { name: "Bot" })
    const bare = new Client({ connectionString: roleAddress("app") })
    await bare.connect()
    try {
      for (const { name } of (await tables()).filter(({ name }) => !IDENTITY.includes(name)))
        expect((await bare.query(`select count(*)::int as n from "${name}"`)).rows[0], name).toEqual({ n: 0 })
    } finally {
      await bare.end()
    }
  })

  test("can neither read nor point at another one's rows", async () => {
    const [mine, theirs] = [await makeAccount(), await makeAccount()]
    const bot = await createBot(theirs, { name: "Theirs", ownDataset: true })
    expect(await transaction(mine, ({ db }) => db.bot.findMany({ where: { id: bot.id } }))).toEqual([])
    expect(
      await transaction(mine, ({ db }) => db.bot.updateMany({ where: { id: bot.id }, data: { name: "x" } })),
    ).toEqual({ count: 0 })
    await expect(createBot(mine, { datasetId: bot.datasetId })).rejects.toMatchObject({ code: "not_found" })
    const insert = 'insert into "Bot" ("accountId", id, "updatedAt") values ($1, $2, now())'
    await expect(
      sqlTransaction(mine, (sql) => sql.query({ text: insert, values: [theirs.account.id, newId()] })),
    ).rejects.toThrow(/row-level security/)
    const seen = await sqlTransaction(mine, (sql) =>
      sql.query({ text: 'select id from "Bot" where "accountId" = $1', values: [theirs.account.id] }),
    )
    expect(seen.rows).toEqual([])
  })

  test("cannot reach the tables of people through its own handle", async () => {
    const mine = await makeAccount()
    await expect(transaction(mine, ({ db }) => db.user.findMany())).rejects.toThrow(/system/)
    for (const name of IDENTITY)
      await expect(
        sqlTransaction(mine, (sql) => sql.query({ text: `select from "${name}"` })),
      ).rejects.toMatchObject({
        code: "42501",
      })
  })
})
