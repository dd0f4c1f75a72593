import { expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { noteSighting } from "#lib/domain/widgets/sightings.ts"
import { allowOrigin, findWidget, isInstalled } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

test("an account's widget is installed once it has run on a site that may show it", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  expect(await isInstalled(ctx, {})).toBe(false)
  await noteSighting(await findWidget(botId, null), "https://shop.example")
  expect(await isInstalled(ctx, {})).toBe(false)
  await allowOrigin(ctx, { botId, origin: "https://shop.example" })
  expect(await isInstalled(ctx, {})).toBe(true)
  expect(await isInstalled(await makeAccount(), {})).toBe(false)
})
