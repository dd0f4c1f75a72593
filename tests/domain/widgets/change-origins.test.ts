import { expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { allowOrigin, getWidget, removeOrigin } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

async function makeBot() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const origins = async () => (await getWidget(ctx, { botId })).settings.origins
  return { ctx, botId, origins }
}

test("sites that are allowed at once are all allowed, each once", async () => {
  const { ctx, botId, origins } = await makeBot()
  const sites = Array.from({ length: 12 }, (_, number) => `https://site-${number % 6}.example`)
  await Promise.all(sites.map((origin) => allowOrigin(ctx, { botId, origin })))
  expect((await origins()).sort()).toEqual([...new Set(sites)].sort())
})

test("a site is removed, and one that is not there is no fault", async () => {
  const { ctx, botId, origins } = await makeBot()
  await allowOrigin(ctx, { botId, origin: "https://a.example" })
  await allowOrigin(ctx, { botId, origin: "https://b.example" })
  await removeOrigin(ctx, { botId, origin: "https://a.example" })
  await removeOrigin(ctx, { botId, origin: "https://never.example" })
  expect(await origins()).toEqual(["https://b.example"])
})

test("what is no origin is refused, and so is the fifty-first", async () => {
  const { ctx, botId, origins } = await makeBot()
  for (const origin of ["https://a.example/path", "a.example", "javascript:alert(1)", "null", "*", ""])
    await expect(allowOrigin(ctx, { botId, origin })).rejects.toMatchObject({ code: "invalid_input" })
  for (let number = 0; number < 50; number++)
    await allowOrigin(ctx, { botId, origin: `https://site-${number}.example` })
  const refused = allowOrigin(ctx, { botId, origin: "https://one-more.example" })
  await expect(refused).rejects.toMatchObject({ code: "invalid_input" })
  expect(await origins()).toHaveLength(50)
})

test("another account's bot is not found", async () => {
  const { botId } = await makeBot()
  const refused = allowOrigin(await makeAccount(), { botId, origin: "https://a.example" })
  await expect(refused).rejects.toMatchObject({ code: "not_found" })
})
