import { expect, test } from "vitest"
import { frameAncestors } from "#lib/auth/frame-ancestors.ts"
import { newId } from "#lib/core/ids.ts"
import { once } from "#lib/core/runtime.ts"
import { system } from "#lib/db/system.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

/** An agency's client with a bot whose hosted page is called `slug`. */
async function makePage() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const slug = `p-${newId().slice(-12)}`
  const partner = await system().account.findUniqueOrThrow({ where: { id: ctx.account.parentId ?? "" } })
  await updateWidget(ctx, { widget: { botId }, slug, settings: { origins: ["https://shop.example"] } })
  return { ctx, botId, slug, host: `${partner.slug}.localhost` }
}

function framing(path: string, host: string) {
  // What was found for an earlier step may still be remembered.
  once("auth.frames", () => new Map()).clear()
  return frameAncestors(path, host)
}

test("a hosted page may be framed by the sites that its owner allows, by id and by name", async () => {
  const { ctx, botId, slug, host } = await makePage()
  const allowed = ["'self'", "https://shop.example"]
  expect(await framing(`/chat/${botId}`, host)).toEqual(allowed)
  expect(await framing(`/chat/${slug}`, host)).toEqual(allowed)
  await updateWidget(ctx, { widget: { botId }, settings: { origins: [] } })
  expect(await framing(`/chat/${botId}`, host)).toEqual(["'self'"])
})

test("nothing else may be framed by anybody, whatever its path looks like", async () => {
  const { botId, slug, host } = await makePage()
  for (const path of [
    "/",
    "/home",
    `/chat/${newId()}`,
    `/chat/${botId}/more`,
    `/bots/${botId}/channels`,
    `/x/chat/${botId}`,
    `/chat/${"a".repeat(5_000)}`,
    "/chat/%E0%A4%A",
  ])
    expect(await framing(path, host)).toEqual([])
  // A name belongs to the hosts of its realm.
  const other = await makePage()
  expect(await framing(`/chat/${slug}`, other.host)).toEqual([])
})

test("the preview may be framed by pages of its own host alone", async () => {
  const { botId, host } = await makePage()
  expect(await framing(`/bots/${botId}/channels/preview`, host)).toEqual(["'self'"])
})
