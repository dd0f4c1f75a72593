import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { changePassword, mailSecurity, renamePasskey, signIn } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())
const mails = await startMailServer()
const NEXT = "quite another horse battery"

let agency: Context
let me: Context & { email: string }
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})
beforeEach(async () => {
  me = await joinAs(agency)
  mails.received.length = 0
})

const queued = async () => {
  const { rows } = await owner.query<{ payload: { userId: string } }>(`select payload
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'mail-security'`)
  return rows.map(({ payload }) => payload).filter(({ userId }) => userId === me.principal.id)
}
const logged = async () =>
  (
    await system().auditEntry.findMany({
      where: { action: "session.refused", subject: { path: ["userId"], equals: me.principal.id } },
    })
  ).map(({ accountId, actorKind, network, name }) => ({ accountId, actorKind, network, name }))

test("a new password is told to the person by mail, in the look of their agency", async () => {
  await changePassword(me, { current: PASSWORD, next: NEXT, keep: newId() })
  expect(await queued()).toEqual([
    { accountId: agency.account.id, userId: me.principal.id, change: "password.changed" },
  ])
  await mailSecurity(agency, me.principal.id, "password.changed")
  expect(mails.received).toHaveLength(1)
  const text = JSON.stringify(mails.received[0])
  expect(text).toContain(me.email)
  expect(text).toMatch(/your password was changed/)
  expect(text).not.toMatch(/livery/i)
})

test("who is gone, or of another realm, and what concerns nobody, is mailed nothing", async () => {
  await mailSecurity(agency, newId(), "password.changed")
  await mailSecurity((await makeAgency()).ctx, me.principal.id, "password.changed")
  await mailSecurity(agency, me.principal.id, "toString")
  expect(mails.received).toEqual([])
})

test("wrong passwords for a known person stand in the audit log, three times an hour at most", async () => {
  const attempt = (email: string) =>
    signIn({ realmId: agency.account.id, email, password: "wrong horse battery", address: "203.0.113.0/24" })
  for (let n = 0; n < 5; n++)
    await expect(attempt(me.email)).rejects.toMatchObject({ code: "not_authenticated" })
  const entry = {
    accountId: agency.account.id,
    actorKind: "system",
    network: "203.0.113.0/24",
    name: me.email,
  }
  await expect.poll(logged, { timeout: 5000 }).toEqual([entry, entry, entry])
  const before = await system().auditEntry.count({ where: { action: "session.refused" } })
  await expect(attempt(`${newId()}@example.com`)).rejects.toMatchObject({ code: "not_authenticated" })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await system().auditEntry.count({ where: { action: "session.refused" } })).toBe(before)
})

test("a passkey is called something else by whose it is, and by nobody else", async () => {
  const id = newId()
  const key = { hostname: "a.localhost", credentialId: id, publicKey: Buffer.from("x"), counter: 0n }
  await system().passkey.create({
    data: { id, userId: me.principal.id, ...key, transports: [], name: "Laptop" },
  })
  await renamePasskey(me, { id, name: " Work laptop " })
  const name = async () => (await system().passkey.findUniqueOrThrow({ where: { id } })).name
  expect(await name()).toBe("Work laptop")
  const other = await joinAs(agency)
  await expect(renamePasskey(other, { id, name: "Mine" })).rejects.toMatchObject({ code: "not_found" })
  await expect((async () => renamePasskey(me, { id, name: " " }))()).rejects.toMatchObject({
    code: "invalid_input",
  })
  expect(await name()).toBe("Work laptop")
})
