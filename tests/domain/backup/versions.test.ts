import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, expect, test, vi } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { readMigrations } from "#lib/db/migrate/read-migrations.ts"
import { asOwnerOf } from "#lib/db/owner.ts"
import { writeArchive } from "#lib/domain/archives/archives.ts"
import { makeBackup, restoreBackup } from "#lib/domain/backup/backup.ts"
import { readArchive, whole } from "#lib/domain/backup/read-archive.ts"
import { ENTRY, type Manifest } from "#lib/domain/backup/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { olderDatabase } from "#tests/support/older-database.ts"
import { rowSums } from "#tests/support/row-sums.ts"
import { secondDatabase } from "#tests/support/second-database.ts"
import { prepareUpgrade } from "../../../scripts/steps/prepare-upgrade.ts"

const { url, data } = await useDatabase()
const secret = process.env.LIVERY_SECRET ?? ""
const folder = await mkdtemp(join(tmpdir(), "livery-versions-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

const insert = `insert into "Account" (id, kind, name) values ('${newId()}', 'partner', 'Agency of long ago')`
const sql = (target: string, text: string) =>
  asOwnerOf(target, "test", async (client) => (await client.query(text)).rows)
const back = (target: string, file: string, force = false) =>
  restoreBackup({
    url: target,
    file,
    force,
    newSecret: false,
    secret: { found: secret, file: join(folder, "secret"), isGiven: true },
  })

/** A database as an older version left it. */
async function older(): Promise<{ url: string; drop(): Promise<void> }> {
  const made = await olderDatabase(20)
  await sql(made.url, insert)
  return made
}

test("a backup of an older version is restored as it was and brought up to this one", async () => {
  const [source, target] = [await older(), await secondDatabase({ migrated: true })]
  const { file, manifest } = await makeBackup({
    url: source.url,
    to: join(folder, "old.tar.gz"),
    secret,
    includeSecret: true,
  })
  expect(manifest.database.migrations).toHaveLength(20)
  await back(target.url, file, true)
  const brought = await migrate(target.url)
  expect(brought).toEqual((await readMigrations()).slice(20).map(({ name }) => name))
  expect(await sql(target.url, `select name from "Account"`)).toEqual([{ name: "Agency of long ago" }])
  await source.drop()
  await target.drop()
})

test("a backup of an older version takes the place of one that has tables which are gone since", async () => {
  const [source, target] = [await older(), await older()]
  const [former] = await sql(source.url, `select id from "Account"`)
  await sql(
    source.url,
    `insert into "Template" ("accountId", id, key, version, document) values ('${former.id}', '${newId()}', 'k', 1, '{}')`,
  )
  const { file } = await makeBackup({
    url: source.url,
    to: join(folder, "former.tar.gz"),
    secret,
    includeSecret: true,
  })
  await back(target.url, file, true)
  expect(await rowSums(target.url)).toEqual(await rowSums(source.url))
  expect(await sql(target.url, `select key from "Template"`)).toEqual([{ key: "k" }])
  expect(await migrate(target.url)).toEqual((await readMigrations()).slice(20).map(({ name }) => name))
  await source.drop()
  await target.drop()
})

test("an upgrade is announced by its migrations, and backed up first where that is wished", async () => {
  const source = await older()
  const said = vi.spyOn(console, "log").mockImplementation(() => {})
  const database = { bundled: true, url: source.url, data, leave: async () => {} }
  const applied = await migrate(source.url, (names) => prepareUpgrade(database, names))
  const lines = said.mock.calls.map(([line]) => String(line))
  said.mockRestore()
  expect(lines[0]).toContain(`(${applied.length}): ${applied.join(", ")}`)
  const file = /The way back, should it be needed: (\S+)$/.exec(lines.at(-1) ?? "")?.[1] ?? ""
  const target = await secondDatabase()
  await back(target.url, file)
  expect(await sql(target.url, `select count(*)::int as n from _prisma_migrations`)).toEqual([{ n: 20 }])
  await source.drop()
  await target.drop()
})

test("an upgrade whose backup fails is not made", async () => {
  const source = await older()
  const said = vi.spyOn(console, "log").mockImplementation(() => {})
  const database = { bundled: true, url: source.url, data: "/dev/null/nowhere", leave: async () => {} }
  await expect(migrate(source.url, (names) => prepareUpgrade(database, names))).rejects.toThrow(
    /^Nothing was upgraded, because the backup before it failed/,
  )
  said.mockRestore()
  expect(await sql(source.url, `select count(*)::int as n from _prisma_migrations`)).toEqual([{ n: 20 }])
  await source.drop()
})

test("a backup of a newer version is refused before anything is written", async () => {
  const { file } = await makeBackup({ url, to: join(folder, "now.tar.gz"), secret, includeSecret: true })
  const newer = join(folder, "newer.tar.gz")
  const archive = await writeArchive(newer)
  const add = (name: string, content: object) => {
    const bytes = Buffer.from(JSON.stringify(content))
    return archive.add(name, bytes.length, bytes)
  }
  const about = { product: "livery", format: 1, version: "9.9.9", createdAt: new Date().toISOString() }
  await add(ENTRY.about, about)
  const manifest: Manifest = await readArchive(file, async (entry) => {
    const content = await whole(entry)
    await archive.add(entry.name, content.length, content)
  })
  const migrations = [...manifest.database.migrations, { name: "29990101000000_later", checksum: "x" }]
  await add(ENTRY.manifest, {
    ...manifest,
    ...about,
    database: { ...manifest.database, migrations },
    entries: archive.entries(),
  })
  await archive.finish()
  const target = await secondDatabase()
  await expect(back(target.url, newer)).rejects.toThrow(
    /of a newer version of Livery: it has the migration 29990101000000_later/,
  )
  expect(await sql(target.url, "select from pg_class where relname = 'Account'")).toEqual([])
  await target.drop()
})

test("an owner that is no superuser backs up every row and restores it", async () => {
  const role = `livery_test_owner_${process.pid}`
  const [source, target] = [await secondDatabase(), await secondDatabase()]
  const nameOf = (address: string) => new URL(address).pathname.slice(1)
  await sql(url, `create role ${role} login createrole`)
  for (const each of [source, target]) await sql(url, `alter database ${nameOf(each.url)} owner to ${role}`)
  for (const group of ["app", "system", "partner"])
    await sql(url, `grant livery_${group} to ${role} with admin option`)
  const as = (address: string) => {
    const login = new URL(address)
    login.searchParams.set("user", role)
    return login.href
  }
  await migrate(as(source.url))
  await sql(source.url, insert)
  const { file } = await makeBackup({
    url: as(source.url),
    to: join(folder, "owner.tar.gz"),
    secret,
    includeSecret: true,
  })
  await back(as(target.url), file)
  expect(await sql(target.url, `select name from "Account"`)).toEqual([{ name: "Agency of long ago" }])
  expect(await rowSums(target.url)).toEqual(await rowSums(source.url))
  expect(await migrate(as(target.url))).toEqual([])
  await source.drop()
  await target.drop()
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`drop owned by ${role}`).finally(() => client.end())
  await sql(url, `drop role ${role}`)
})
