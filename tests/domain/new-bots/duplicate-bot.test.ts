import { expect, test } from "vitest"
import { createBot, getBot, topicsOf } from "#lib/domain/bots/bots.ts"
import { createSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { createFromTemplate, duplicateBot } from "#lib/domain/new-bots/new-bots.ts"
import { getWidget, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

const withKnowledge = async () => {
  const ctx = await makeAccount({ bots: 3 })
  const bot = await createBot(ctx, {
    name: "Workshop",
    alias: "workshop",
    backstory: "You answer for Lind Bicycles.",
    language: "de",
    personality: "friendly",
    ownDataset: true,
  })
  const content = "# Preise\n\nEine Inspektion kostet 89 Euro."
  const { id } = await createSource(ctx, { botId: bot.id, type: "text", name: "Preise", content })
  await ingestSource(ctx, { sourceId: id })
  await updateWidget(ctx, {
    widget: { botId: bot.id },
    slug: "workshop",
    settings: {
      accent: "#7a1f3d",
      suggestions: ["Was kostet eine Inspektion?"],
      origins: ["https://lind.test"],
      page: { enabled: true },
    },
  })
  return { ctx, bot }
}

test("a copy has the settings and the look, and not what belongs to the first alone", async () => {
  const { ctx, bot } = await withKnowledge()
  const { id } = await duplicateBot(ctx, { id: bot.id, name: "Second", knowledge: "shared" })
  const { datasetId, alias, isDefault, ...copy } = await getBot(ctx, { id })
  expect(copy).toMatchObject({
    name: "Second",
    backstory: "You answer for Lind Bicycles.",
    language: "de",
    personality: "friendly",
  })
  expect({ datasetId, alias, isDefault }).toEqual({ datasetId: bot.datasetId, alias: null, isDefault: false })
  expect((await topicsOf(ctx, { id })).hasKnowledge).toBe(true)
  const { settings, slug } = await getWidget(ctx, { botId: id })
  expect(settings).toMatchObject({
    accent: "#7a1f3d",
    suggestions: ["Was kostet eine Inspektion?"],
    origins: [],
  })
  expect(settings.page.enabled).toBeFalsy()
  expect(slug).toBeNull()
})

test("a copy without knowledge has a place of its own for it", async () => {
  const { ctx, bot } = await withKnowledge()
  const { id } = await duplicateBot(ctx, { id: bot.id, name: "Empty", knowledge: "none" })
  const { datasetId } = await getBot(ctx, { id })
  expect(datasetId).not.toBeNull()
  expect(datasetId).not.toBe(bot.datasetId)
  expect(await topicsOf(ctx, { id })).toEqual({ hasKnowledge: false, topics: [] })
})

test("no copy beyond the plan, of nothing, without a name or of another account's bot", async () => {
  const { ctx, bot } = await withKnowledge()
  const copy = (input: object = {}) =>
    duplicateBot(ctx, { id: bot.id, name: "Copy", knowledge: "none", ...input })
  await expect(copy({ name: " " })).rejects.toMatchObject({ code: "invalid_input" })
  await expect(copy({ id: ctx.account.id })).rejects.toMatchObject({ code: "not_found" })
  const sibling = await makeSibling(ctx.account.parentId ?? "")
  await expect(duplicateBot(sibling, { id: bot.id, name: "Copy", knowledge: "none" })).rejects.toMatchObject({
    code: "not_found",
  })
  await copy()
  await copy()
  await expect(copy()).rejects.toMatchObject({ code: "limit_reached" })
})

test("a template brings suggested questions, and no knowledge", async () => {
  const ctx = await makeAccount()
  const settings = { name: "Shop", role: "sales" as const, backstory: "You help people who buy." }
  const { id } = await createFromTemplate(ctx, { settings, suggestions: ["What does delivery cost?"] })
  expect(await getBot(ctx, { id })).toMatchObject(settings)
  expect((await getWidget(ctx, { botId: id })).settings.suggestions).toEqual(["What does delivery cost?"])
  expect(await topicsOf(ctx, { id })).toEqual({ hasKnowledge: false, topics: [] })
})
