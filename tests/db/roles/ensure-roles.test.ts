import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { env } from "#lib/core/env.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { readMigrations } from "#lib/db/migrate/read-migrations.ts"
import { ROLE_SETTINGS, ROLES, roleAddress } from "#lib/db/roles/role-address.ts"
import { scramVerifier } from "#lib/db/roles/scram-verifier.ts"
import { useDatabase } from "#tests/setup/database.ts"

const { url: server } = await useDatabase()
const root = new Client({ connectionString: server })
const suffix = randomBytes(4).toString("hex")
const PASSWORD = "some password"
const databases: string[] = []
const roles: string[] = []

beforeAll(() => root.connect())
afterAll(async () => {
  for (const name of databases) await root.query(`drop database if exists "${name}" with (force)`)
  for (const name of roles) await root.query(`drop role if exists "${name}"`)
  await root.end()
})

async function makeOwner(name: string, attributes: string): Promise<string> {
  const role = `livery_test_${name}_${suffix}`
  roles.push(role)
  await root.query(`create role "${role}" login password '${PASSWORD}' ${attributes}`)
  return role
}

async function makeDatabase(owner: string, as?: string): Promise<string> {
  const name = `livery_test_${process.pid}_${databases.length}${suffix}`
  databases.push(name)
  await root.query(`create database "${name}" owner "${owner}" template template0`)
  const address = new URL(server)
  address.pathname = `/${name}`
  return as ? address.href : addressAs(address.href, owner)
}

const groups = "livery_app, livery_system, livery_partner"

async function ask<T>(address: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const addressAs = (database: string, user: string) => {
  const address = new URL(database)
  address.searchParams.set("user", user)
  address.searchParams.set("password", PASSWORD)
  return address.href
}

/** Runs with settings that name the roles. */
async function naming<T>(users: Partial<Record<keyof typeof ROLE_SETTINGS, string>>, work: () => Promise<T>) {
  const settings = env()
  for (const role of ROLES) if (users[role]) settings[ROLE_SETTINGS[role]] = users[role]
  try {
    return await work()
  } finally {
    for (const role of ROLES) delete settings[ROLE_SETTINGS[role]]
  }
}

describe("an owner that may only create roles", () => {
  test("makes everything, is no superuser, and the process logs in as three others", async () => {
    const owner = await makeOwner("creator", "createrole")
    // On a server that others use, the groups are there and were granted to it.
    await root.query(`grant ${groups} to "${owner}" with admin option`)
    const database = await makeDatabase(owner)
    expect((await migrate(database)).length).toBeGreaterThan(20)
    expect(await migrate(database)).toEqual([])
    for (const role of ROLES)
      expect(await ask(roleAddress(role, database), 'select count(*)::int as n from "Account"')).toEqual([
        { n: 0 },
      ])
    expect(await ask(roleAddress("system", database), "select from graphile_worker._private_jobs")).toEqual(
      [],
    )
    expect(
      await ask(
        database,
        "select rolsuper or rolbypassrls as more from pg_roles where rolname = current_user",
      ),
    ).toEqual([{ more: false }])
  })

  test("sees every row as the owner of what is stored, for backups and later migrations", async () => {
    const owner = await makeOwner("keeper", "createrole")
    await root.query(`grant ${groups} to "${owner}" with admin option`)
    const database = await makeDatabase(owner)
    await migrate(database)
    const insert = `insert into "Account" (id, kind, name, "updatedAt") values (gen_random_uuid(), 'customer', 'One', now())`
    await ask(roleAddress("system", database), insert)
    expect(await ask(database, 'select name from "Account"')).toEqual([{ name: "One" }])
    expect(await ask(roleAddress("app", database), 'select name from "Account"')).toEqual([])
  })
})

describe("an owner that may not create roles", () => {
  test("is told what to do, in one line", async () => {
    const owner = await makeOwner("plain", "")
    await root.query(`grant ${groups} to "${owner}" with admin option`)
    const database = await makeDatabase(owner)
    const settings = env()
    const secret = settings.LIVERY_SECRET
    // Of another secret the roles are not there yet.
    settings.LIVERY_SECRET = `another secret for ${suffix}, with enough letters`
    try {
      await expect(migrate(database)).rejects.toThrow(
        /permission denied.*DATABASE_APP_URL.*025-database-roles/,
      )
    } finally {
      settings.LIVERY_SECRET = secret
    }
  })

  test("works with roles that were made beforehand and are named by settings", async () => {
    const owner = await makeOwner("owner", "")
    await root.query(`grant ${groups} to "${owner}" with admin option`)
    const database = await makeDatabase(owner)
    const users: Record<string, string> = {}
    for (const role of ROLES) {
      const name = await makeOwner(`${role}_login`, `in role livery_${role}`)
      users[role] = addressAs(database, name)
    }
    await naming(users, async () => {
      await migrate(database)
      expect(await ask(roleAddress("app"), "select session_user as name")).toEqual([
        { name: `livery_test_app_login_${suffix}` },
      ])
    })
  })

  test("is told which of the named roles may do too much or too little", async () => {
    const owner = await makeOwner("strict", "")
    await root.query(`grant ${groups} to "${owner}" with admin option`)
    const database = await makeDatabase(owner)
    const login = async (name: string, attributes: string) =>
      addressAs(database, await makeOwner(name, attributes))
    const faults: [string, RegExp][] = [
      [await login("super", "superuser in role livery_app"), /superuser or bypasses/],
      [await login("bypass", "bypassrls in role livery_app"), /superuser or bypasses/],
      [
        await login("both", "in role livery_app, livery_system"),
        /member of livery_system, which it must not be/,
      ],
      [await login("none", ""), /has to be a member of livery_app: grant livery_app to it/],
      [database, /owns the tables/],
    ]
    for (const [app, message] of faults)
      await naming({ app }, () => expect(migrate(database)).rejects.toThrow(message))
  })
})

test("a password reaches the server as what it keeps of it", async () => {
  const role = await makeOwner("scram", "")
  const { rows } = await root.query("select rolpassword as kept from pg_authid where rolname = $1", [role])
  const [, salt = ""] = /^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(rows[0].kept) ?? []
  expect(scramVerifier(PASSWORD, Buffer.from(salt, "base64"))).toBe(rows[0].kept)
})

test("an install from before there were roles is upgraded with its rows", async () => {
  const { rows } = await root.query("select current_user as name")
  const database = await makeDatabase(rows[0].name, server)
  const before = (await readMigrations()).filter(({ name }) => name < "20261128191500")
  await ask(
    database,
    `create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(),
      applied_steps_count int not null default 0)`,
  )
  for (const { name, sql, checksum } of before) {
    await ask(database, sql)
    await ask(
      database,
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values (gen_random_uuid(), '${checksum}', '${name}', now())`,
    )
  }
  const id = "0190b0f2-0000-7000-8000-000000000001"
  await ask(
    database,
    `insert into "Account" (id, kind, name, "updatedAt") values ('${id}', 'customer', 'Old', now());
     insert into "Bot" ("accountId", id, name, "updatedAt") values ('${id}', '${id}', 'Old bot', now())`,
  )
  expect((await migrate(database)).length).toBeGreaterThan(0)
  const bots = `select name from "Bot"`
  expect(await ask(roleAddress("system", database), bots)).toEqual([{ name: "Old bot" }])
  expect(await ask(roleAddress("app", database), bots)).toEqual([])
  const own = new Client({ connectionString: roleAddress("app", database) })
  await own.connect()
  await own.query(`set livery.account = '${id}'`)
  expect((await own.query(bots)).rows).toEqual([{ name: "Old bot" }])
  await own.end()
})
