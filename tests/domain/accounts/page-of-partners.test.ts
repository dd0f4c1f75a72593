import { expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { ensurePlatform, loadFacts, pageOfPartners } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { createUser, hasAdministrator } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"

await useDatabase()

const platform = async () => systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")

test("agencies are shown with their clients, and with what they and these use", async () => {
  const client = await makeAccount()
  const agencyId = client.account.parentId ?? ""
  await makeSibling(agencyId)
  await createBot(client, { name: "Bot" })
  for await (const _ of respond(client, { sessionId: "one", text: "Hello" })) void _
  const bare = await makeAgency()
  const { partners, total } = await pageOfPartners(await platform(), {})
  expect(total).toBe(2)
  expect(partners).toMatchObject([
    { id: bare.ctx.account.id, clients: 0, bots: 0, conversations: 0, status: "active", isDemo: false },
    { id: agencyId, clients: 2, bots: 1, conversations: 1 },
  ])
  const second = await pageOfPartners(await platform(), { page: 2, perPage: 1 })
  expect(second.partners.map(({ id }) => id)).toEqual([agencyId])
})

test("are the platform's alone to see", async () => {
  const client = await makeAccount()
  for (const ctx of [client, (await makeAgency()).ctx])
    await expect(pageOfPartners(ctx, {})).rejects.toMatchObject({ code: "not_authorized" })
})

test("an install has an administrator once somebody belongs to the platform's account, and by nobody else", async () => {
  const client = await makeAccount()
  const realmId = client.account.parentId ?? ""
  const password = "correct horse battery"
  await createUser({ realmId, accountId: realmId, email: "owner@example.com", password })
  expect(await hasAdministrator()).toBe(false)
  const { id } = await ensurePlatform()
  await createUser({ realmId: id, accountId: id, email: "root@example.com", password })
  expect(await hasAdministrator()).toBe(true)
})
