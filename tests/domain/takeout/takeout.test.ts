import { createGunzip } from "node:zlib"
import { extract } from "tar-stream"
import { beforeAll, describe, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { createContact } from "#lib/domain/contacts/contacts.ts"
import { createFile, streamBytes, uploadFile } from "#lib/domain/files/files.ts"
import { EXPORTED, LEFT_OUT } from "#lib/domain/takeout/exported-tables.ts"
import {
  askForExport,
  forgetExports,
  listExports,
  openExport,
  runExport,
} from "#lib/domain/takeout/takeout.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()

let agency: Context
let owner: Context & { email: string }
let account: Context
beforeAll(async () => {
  agency = (await makeAgency()).ctx
  account = await makeSibling(agency.account.id)
  owner = await joinAs(account)
})

/** The entries of a stored archive as text. */
async function entriesOf(storageKey: string): Promise<Map<string, string>> {
  const entries = new Map<string, string>()
  const gunzip = createGunzip()
  const tar = gunzip.pipe(extract())
  const written = (async () => {
    for await (const chunk of await streamBytes(storageKey)) gunzip.write(chunk)
    gunzip.end()
  })()
  for await (const entry of tar) {
    const chunks: Buffer[] = []
    for await (const chunk of entry) chunks.push(chunk as Buffer)
    entries.set(entry.header.name, Buffer.concat(chunks).toString())
  }
  await written
  return entries
}
const rowsIn = (entries: Map<string, string>, table: string) =>
  (entries.get(`data/${table}.0001.jsonl`) ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))

test("every table of an account goes into its archive, or is left out for a reason", async () => {
  const tables = await system().$queryRawUnsafe<{ name: string }[]>(
    `select table_name as name from information_schema.columns where column_name = 'accountId'
      and table_schema = current_schema()`,
  )
  // Of people rather than of an account.
  const known = [...EXPORTED.map(({ table }) => table), ...Object.keys(LEFT_OUT), "Session"].sort()
  expect(known).toEqual(tables.map(({ name }) => name).sort())
})

test("an archive has everything of the account, nothing of another's, no secret and nothing deleted", async () => {
  const other = await makeSibling(agency.account.id)
  await createBot(other, { name: "Somebody else's" })
  await createBot(owner, { name: "Workshop" })
  const gone = await createBot(owner, { name: "Gone" })
  await deleteBot(owner, { id: gone.id })
  await createContact(owner, { name: "Jonas", email: "jonas@example.com" })
  const { token } = await createToken(owner, { kind: "tenant", name: "Shop" })
  const file = await createFile(owner, { name: "../hours.txt" })
  await uploadFile(owner, { id: file.id, content: Buffer.from("Open on Saturdays from 10 to 14.") })

  const { id } = await askForExport(owner, {})
  expect(await listExports(owner, {})).toMatchObject([{ id, status: "queued", byteSize: null }])
  await runExport(account, { exportId: id })
  const [ready] = await listExports(owner, {})
  expect(ready).toMatchObject({ id, status: "ready" })
  expect(ready?.done).toBe(ready?.total)
  expect((ready?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  const { storageKey, byteSize } = await openExport(owner, { id })
  expect(byteSize).toBeGreaterThan(500)
  const entries = await entriesOf(storageKey)
  expect(rowsIn(entries, "Bot").map(({ name }) => name)).toEqual(["Workshop"])
  expect(rowsIn(entries, "Contact")).toMatchObject([{ name: "Jonas", email: "jonas@example.com" }])
  expect(rowsIn(entries, "Token")).toMatchObject([{ name: "Shop" }])
  expect(entries.get("data/people.jsonl")).toContain(owner.email)
  const files = [...entries].filter(([name]) => name.startsWith("files/"))
  expect(files).toEqual([
    [expect.stringMatching(`^files/${file.id}-[^/]*hours.txt$`), expect.stringContaining("Saturdays")],
  ])
  expect(entries.get("READ-ME.txt")).toContain(account.account.name)
  const all = [...entries.values()].join("\n")
  const [stored] = await system().token.findMany({ where: { accountId: account.account.id } })
  for (const secret of [
    token,
    Buffer.from(stored?.hash ?? "").toString("hex"),
    "Somebody else's",
    other.account.id,
  ])
    expect(all).not.toContain(secret)
  for (const { table } of EXPORTED) expect(entries.has(`data/${table}.0001.jsonl`), table).toBe(true)
})

test("one is made at a time, five a day, and one that fails says so and lets another begin", async () => {
  const mine = await makeSibling(agency.account.id)
  const asked = await Promise.allSettled([1, 2, 3, 4].map(() => askForExport(mine, {})))
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  const [first] = await listExports(mine, {})
  const broken = { ...mine, account: { ...mine.account, id: mine.account.id } }
  await system().accountExport.updateMany({ where: { id: first?.id ?? "" }, data: { status: "failed" } })
  // It is over: a job that comes late makes nothing of it.
  await runExport(broken, { exportId: first?.id ?? "" })
  expect((await listExports(mine, {}))[0]?.status).toBe("failed")
  for (let n = 0; n < 4; n++) {
    const { id } = await askForExport(mine, {})
    await system().accountExport.updateMany({ where: { id }, data: { status: "ready" } })
  }
  await expect(askForExport(mine, {})).rejects.toMatchObject({ code: "too_many_requests" })
})

describe("whoever", () => {
  test.each(["admin", "editor", "agent", "viewer"] as const)(
    "is %s neither asks, nor sees, nor takes one",
    async (role) => {
      const caller = { ...owner, principal: { ...owner.principal, permissions: permissionsOf(role) } }
      for (const work of [
        () => askForExport(caller, {}),
        () => listExports(caller, {}),
        () => openExport(caller, { id: newId() }),
      ])
        await expect((async () => work())()).rejects.toMatchObject({ code: "not_authorized" })
    },
  )

  test("is another account's owner does not find it", async () => {
    const [mine] = await listExports(owner, {})
    const other = await joinAs(await makeSibling(agency.account.id))
    await expect(openExport(other, { id: mine?.id ?? "" })).rejects.toMatchObject({ code: "not_found" })
  })
})

test("is over after seven days: not found at once, and removed with its bytes", async () => {
  const [mine] = await listExports(owner, {})
  const { storageKey } = await openExport(owner, { id: mine?.id ?? "" })
  await system().accountExport.updateMany({
    where: { id: mine?.id ?? "" },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  await expect(openExport(owner, { id: mine?.id ?? "" })).rejects.toMatchObject({ code: "not_found" })
  expect(await forgetExports()).toBe(1)
  await expect(streamBytes(storageKey)).rejects.toMatchObject({ code: "not_found" })
})
