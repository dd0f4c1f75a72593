import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { loginOf, roleAddress } from "#lib/db/roles/role-address.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

// The application's own login, with whatever SQL somebody might smuggle into it while an account is open.
const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
const app = new Client({ connectionString: roleAddress("app") })
let mine: Context
let theirs: Context

beforeAll(async () => {
  // The clone of a database does not inherit what is forbidden in it.
  await migrate(url)
  await Promise.all([owner.connect(), app.connect()])
  ;[mine, theirs] = [await makeAccount(), await makeAccount()]
  for (const ctx of [mine, theirs]) {
    await createBot(ctx, { name: "Bot", ownDataset: true })
    await createToken(ctx, { kind: "tenant", name: "key" })
  }
})
afterAll(() => Promise.all([owner.end(), app.end()]))

/** Runs statements with the own account open, undoes them, and returns the last one's rows. */
async function inside(...statements: string[]): Promise<Record<string, unknown>[]> {
  await app.query(`begin; set local livery.account = '${mine.account.id}'`)
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await app.query(statement)).rows
    return rows
  } finally {
    await app.query("rollback; reset all; reset role")
  }
}
const refused = (...statements: string[]) => expect(inside(...statements), statements.at(-1)).rejects

/** Tables with the column that names their account. */
const tables = async (): Promise<{ name: string; column: string }[]> =>
  (
    await owner.query(`select c.relname as name, case c.relname when 'Account' then 'id' else 'accountId' end as column
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_table_privilege('livery_app', c.oid, 'select')`)
  ).rows

const othersVisible = async (...before: string[]) => {
  const seen: string[] = []
  for (const { name, column } of await tables()) {
    // Of its agency's plans a client sees the one that it wears.
    const worn = name === "Plan" ? `and id <> (select "planId" from "Account")` : ""
    const count = `select count(*)::int as n from "${name}" where "${column}" <> '${mine.account.id}' ${worn}`
    if ((await inside(...before, count))[0]?.n !== 0) seen.push(name)
  }
  return seen
}

test("logs in as itself, owns nothing and bypasses nothing", async () => {
  const [who] =
    await inside(`select session_user as session, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
      (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`)
  expect(who).toEqual({
    session: loginOf("app").name,
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    owned: 0,
  })
})

describe("another account's rows", () => {
  test("are there, and none is seen in any table", async () => {
    const { rows } = await owner.query(`select count(*)::int as n from "Bot" where "accountId" = $1`, [
      theirs.account.id,
    ])
    expect(rows[0].n).toBe(1)
    expect((await tables()).length).toBeGreaterThan(30)
    expect(await othersVisible()).toEqual([])
  })

  test("stay unseen whatever the session sets", async () => {
    for (const setting of [
      "set livery.system = 'on'",
      "select set_config('livery.system', 'on', false)",
      "set row_security = on",
      "set session_replication_role = origin",
    ])
      expect(await othersVisible(setting).catch((error) => error.code), setting).toEqual(
        setting.includes("replication") ? "42501" : [],
      )
    await refused("set row_security = off", 'select * from "Bot"').toMatchObject({ code: "42501" })
  })

  test("are not reached by becoming somebody else", async () => {
    const names = ["livery_system", "livery_partner", loginOf("system").name, loginOf("partner").name]
    const { rows } = await owner.query("select current_user as name")
    for (const name of [...names, rows[0].name]) {
      await refused(`set role "${name}"`).toMatchObject({ code: "42501" })
      await refused(`set session authorization "${name}"`).toMatchObject({ code: "42501" })
      await refused(`grant "${name}" to "${loginOf("app").name}"`).toMatchObject({ code: "42501" })
    }
  })

  test("are not reached through the functions that work as the system", async () => {
    const id = `'${theirs.account.id}'`
    const payload = `json_build_object('accountId', ${id})`
    for (const call of [
      `livery_reserve(${id}, 'messages', '2026-11', 1, null)`,
      `livery_reserve(${id}, 'messages', '2026-11', 1, 1)`,
      `livery_reserve_part(${id}, 'tokens', '2026-11', 0, 0, 10)`,
      `livery_release(${id}, 'messages', '2026-11', 1)`,
      `livery_take(${id}, null, 'messages', '2026-11', 1, null, null)`,
      `livery_take('${mine.account.id}', ${id}, 'messages', '2026-11', 1, null, null)`,
      `livery_spend(${id}, null, '2026-11', 1, 0)`,
      `livery_spend('${mine.account.id}', ${id}, '2026-11', 1, 1)`,
      `livery_forget_people(${id})`,
      `livery_forget_people('${mine.account.parentId}')`,
      `livery_release_all('${mine.account.id}')`,
      `livery_enqueue('purge-deleted', ${payload})`,
      `livery_enqueue('purge-deleted', '{}')`,
      `livery_enqueue_in_turn('purge-deleted', ${payload}, 'name')`,
      `livery_enqueue_once('purge-deleted', ${payload}, 'name', now())`,
    ])
      await refused(`select ${call}`).toMatchObject({ code: "42501" })
  })

  test("are not opened by a key of one's own", async () => {
    const { rows } = await owner.query(
      `select '\\x' || encode(t.hash, 'hex') as hash, concat_ws(':', t.xmin, a.xmin, plan.xmin, parent.xmin) as stamp
        from "Token" t join "Account" a on a.id = t."accountId" left join "Account" parent on parent.id = a."parentId"
        left join "Plan" plan on plan."accountId" = a."parentId" and plan.id = a."planId" where t."accountId" = $1`,
      [mine.account.id],
    )
    const enter = (id: string) => `select livery_enter('${id}', '${rows[0].hash}', '${rows[0].stamp}')`
    expect(await inside(enter(mine.account.id))).toEqual([{ livery_enter: true }])
    await refused(enter(theirs.account.id)).toMatchObject({ code: "LV401" })
  })

  test("are not told by the catalogue, files or the queue", async () => {
    await owner.query("analyze")
    expect(
      await inside(
        `select * from pg_stats where schemaname = 'public' and most_common_vals::text like '%${theirs.account.id}%'`,
      ),
    ).toEqual([])
    for (const statement of [
      "select pg_read_file('/etc/hostname')",
      "select pg_ls_dir('.')",
      "copy (select 1) to program 'true'",
      `copy "Bot" to '/tmp/bots'`,
      "select * from pg_statistic",
      "select * from pg_authid",
      "select * from graphile_worker._private_jobs",
      "select graphile_worker.add_job('purge-deleted', '{}')",
      'select * from "User"',
      'select * from "Session"',
    ])
      await refused(statement).toMatchObject({ code: "42501" })
  })
})

describe("nothing of its own", () => {
  test("can be made: no table, function, view or schema, not even for the session", async () => {
    for (const statement of [
      "create table mine (id int)",
      "create function mine() returns int language sql as 'select 1'",
      "create view mine as select 1",
      "create schema mine",
      "create temporary table mine (id int)",
      "create extension dblink",
      "create role mine",
    ])
      await refused(statement).toMatchObject({ code: "42501" })
    await refused("create function pg_temp.mine() returns int language sql as 'select 1'").toMatchObject({
      code: "42501",
    })
  })

  test("stands in for a table of ours, should temporary tables be allowed", async () => {
    const { name } = loginOf("app")
    await owner.query(`grant temporary on database "${new URL(url).pathname.slice(1)}" to "${name}"`)
    const trap = [
      `create temporary table "Counter" ("accountId" uuid, metric text, period text, shard int, used bigint, granted bigint, basis bigint,
        unique ("accountId", metric, period, shard))`,
      `create function pg_temp.spring() returns trigger language plpgsql as $$ begin raise exception 'sprung as %', current_user; end $$`,
      `create trigger spring before insert on pg_temp."Counter" for each row execute function pg_temp.spring()`,
      "set search_path = pg_temp, public",
    ]
    const own = `'${mine.account.id}'`
    expect(
      await inside(...trap, `select public.livery_reserve(${own}, 'messages', '2026-11', 1, null) as taken`),
    ).toEqual([{ taken: true }])
  })
})
