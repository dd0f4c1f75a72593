import { expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { setAgencyStatus } from "#lib/domain/agencies/agencies.ts"
import { findSession, startSession } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()
const { id } = await ensurePlatform()
const platform = systemContext(await loadFacts(id), makeLog(), "test")

test("a suspended agency is cut off with its clients, comes back whole, and the log tells who did it", async () => {
  const client = await makeAccount()
  const agencyId = client.account.parentId ?? ""
  const person = await joinAs(client)
  const session = await startSession(person.principal.id, "agency.localhost")
  const live = () => findSession(session, "agency.localhost", agencyId)
  const administrator = await joinAs(platform)
  expect(await live()).toBeTruthy()
  await setAgencyStatus(administrator, { id: agencyId, status: "suspended" })
  expect(await live()).toBeNull()
  expect((await loadFacts(client.account.id)).status).toBe("suspended")
  await setAgencyStatus(administrator, { id: agencyId, status: "active" })
  expect(await live()).toBeTruthy()
  const entries = await system().auditEntry.findMany({
    where: { accountId: id, action: { startsWith: "client." } },
    orderBy: { createdAt: "asc" },
  })
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["client.suspended", administrator.principal.id],
    ["client.resumed", administrator.principal.id],
  ])
})

test("clients, what is not there, and others' callers are refused", async () => {
  const client = await makeAccount()
  const set = async (ctx: typeof platform, of: string) =>
    setAgencyStatus(ctx, { id: of, status: "suspended" })
  for (const unknown of [client.account.id, newId(), id, "nothing"])
    await expect(set(platform, unknown)).rejects.toMatchObject({ code: "not_found" })
  const agency = (await makeAgency()).ctx
  for (const ctx of [client, agency, await joinAs(platform, "viewer")])
    await expect(set(ctx, agency.account.id)).rejects.toMatchObject({ code: "not_authorized" })
  expect((await loadFacts(agency.account.id)).status).toBe("active")
})
