import { expect, test } from "vitest"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { getWidget, previewSettings, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

async function makeBot() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  await updateWidget(ctx, { widget: { botId }, settings: { title: "Stored", parts: { copy: false } } })
  return { ctx, botId }
}

test("changes show over what is stored, and nothing is stored", async () => {
  const { ctx, botId } = await makeBot()
  const before = await getWidget(ctx, { botId })
  const changes = { accent: "#ff0000", parts: { erase: false }, suggestions: ["When?"] }
  const shown = await previewSettings(ctx, { botId, changes })
  expect(shown).toMatchObject({
    title: "Stored",
    suggestions: ["When?"],
    parts: { copy: false, erase: false },
  })
  const plain = await previewSettings(ctx, { botId, changes: {} })
  expect(shown.colors.light.accent).not.toBe(plain.colors.light.accent)
  expect((await getWidget(ctx, { botId })).settings).toEqual(before.settings)
})

test("a change that could not be stored, or is no setting, counts as none", async () => {
  const { ctx, botId } = await makeBot()
  const changes = {
    accent: "#ff",
    title: { toString: "x" },
    __proto__: { title: "no" },
    nothing: 1,
    lead: [],
  }
  const shown = await previewSettings(ctx, { botId, changes })
  const plain = await previewSettings(ctx, { botId, changes: {} })
  expect({ ...shown, version: "", title: "" }).toEqual({ ...plain, version: "", title: "" })
})

test("a bot that is switched off has a preview all the same; another account's has none", async () => {
  const { ctx, botId } = await makeBot()
  await updateBot(ctx, { id: botId, settings: { isActive: false } })
  expect((await previewSettings(ctx, { botId, changes: {} })).title).toBe("Stored")
  const other = previewSettings(await makeAccount(), { botId, changes: {} })
  await expect(other).rejects.toMatchObject({ code: "not_found" })
})
