import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createBot, deleteBot } from "#lib/domain/bots/bots.ts"
import { anyHostOf, forgetHost } from "#lib/domain/branding/branding.ts"
import { addDomain, listDomains, setDomainBot } from "#lib/domain/domains/domains.ts"
import { purgeDeleted } from "#lib/domain/jobs/purge-deleted.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

test("a client's domain outlives its bot, shows nothing meanwhile, and then another one", async () => {
  const client = await makeAccount()
  const { id: botId } = await createBot(client, { name: "Old" })
  const { id: otherId } = await createBot(client, { name: "New" })
  const hostname = `chat.${newId().slice(-12)}.example`
  const { id } = await addDomain(client, { hostname, botId })
  await system().domain.updateMany({ where: { id }, data: { verifiedAt: new Date() } })
  expect(await anyHostOf(hostname)).toMatchObject({ botId })

  await deleteBot(client, { id: botId })
  await purgeDeleted(client)
  forgetHost(hostname)
  expect(await listDomains(client, {})).toMatchObject([{ id, status: "verified", bot: null }])
  expect(await anyHostOf(hostname)).toBeNull()
  await setDomainBot(client, { id, botId: otherId })
  expect(await anyHostOf(hostname)).toMatchObject({ botId: otherId })
})
