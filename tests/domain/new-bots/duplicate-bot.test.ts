import { expect, test } from "vitest"
import type { Context, Permission } from "#lib/core/context.ts"
import { sqlOf } from "#lib/db/prisma-sql.ts"
import { sourcesToCopy } from "#lib/db/statements/copy-knowledge.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot, getBot, topicsOf } from "#lib/domain/bots/bots.ts"
import { createRecord } from "#lib/domain/knowledge/records/records.ts"
import {
  copyKnowledge,
  createSource,
  deleteSource,
  ingestSource,
  listSources,
  searchSources,
  uploadSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { createFromTemplate, duplicateBot } from "#lib/domain/new-bots/new-bots.ts"
import { usageOf } from "#lib/domain/plans/plans.ts"
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

/** What a bot's knowledge finds of a question, best first. */
const found = async (ctx: Context, botId: string, question: string) =>
  (await searchSources(ctx, { botId, question })).map(({ text }) => text)
const counted = (ctx: Context) => transaction(ctx, usageOf, { readOnly: true })
const recordsOf = (ctx: Context) => counted(ctx).then(({ records }) => records)

test("a copy of the knowledge answers as the first does, and each changes by itself from then on", async () => {
  const { ctx, bot } = await withKnowledge()
  const pairs = [{ question: "Seid ihr sonntags da?", answer: "Nein, sonntags ist geschlossen." }]
  await createSource(ctx, { botId: bot.id, type: "qa", name: "Fragen", pairs })
  await createRecord(ctx, {
    datasetId: bot.datasetId ?? "",
    text: "Der Akku hält sechs Stunden.",
  })
  const before = await recordsOf(ctx)
  const { id } = await duplicateBot(ctx, { id: bot.id, name: "Second", knowledge: "copied" })
  const copy = await getBot(ctx, { id })
  expect(copy.datasetId).not.toBe(bot.datasetId)
  expect(await recordsOf(ctx)).toBe(2 * before)
  for (const question of ["Was kostet eine Inspektion?", "sonntags geschlossen", "Akku Stunden"]) {
    expect(await found(ctx, id, question)).toEqual(await found(ctx, bot.id, question))
    expect(await found(ctx, id, question)).not.toEqual([])
  }
  const list = async (botId: string) =>
    (await listSources(ctx, { botId, page: 1, perPage: 20 })).sources.map((source) => ({
      ...source,
      ...{ id: "", bot: null, datasetId: "", createdAt: null, updatedAt: null, syncedAt: null },
    }))
  expect(await list(id)).toEqual((await list(bot.id)).map((source) => ({ ...source, version: 1 })))
  expect((await topicsOf(ctx, { id })).hasKnowledge).toBe(true)
  // What goes from one stays with the other.
  const prices = (await listSources(ctx, { botId: bot.id, page: 1, perPage: 20 })).sources.find(
    ({ name }) => name === "Preise",
  )
  await deleteSource(ctx, { id: prices?.id ?? "" })
  expect((await found(ctx, bot.id, "Was kostet eine Inspektion?")).join()).not.toContain("89 Euro")
  expect((await found(ctx, id, "Was kostet eine Inspektion?")).join()).toContain("89 Euro")
  await createSource(ctx, {
    botId: id,
    type: "text",
    name: "Neu",
    content: "# Neu\n\nWir verleihen Lastenräder.",
  })
  expect((await found(ctx, id, "Lastenräder leihen")).join()).toContain("Lastenräder")
  expect((await found(ctx, bot.id, "Lastenräder leihen")).join()).not.toContain("Lastenräder")
})

test("a file is one file for both, and goes with the last of its sources", async () => {
  const { ctx, bot } = await withKnowledge()
  const bytes = Buffer.from("# Werkstatt\n\nEine Inspektion dauert zwei Stunden.")
  const file = { botId: bot.id, fileName: "werkstatt.md", declaredType: "text/markdown", bytes }
  const { id: sourceId } = await uploadSource(ctx, file)
  await ingestSource(ctx, { sourceId })
  const { id } = await duplicateBot(ctx, { id: bot.id, name: "Second", knowledge: "copied" })
  expect((await counted(ctx)).files).toBe(1)
  await deleteSource(ctx, { id: sourceId })
  expect((await counted(ctx)).files).toBe(1)
  expect((await found(ctx, id, "Wie lange dauert eine Inspektion?")).join()).toContain("zwei Stunden")
  const copies = (await listSources(ctx, { botId: id, page: 1, perPage: 20 })).sources
  await deleteSource(ctx, { id: copies.find(({ type }) => type === "file")?.id ?? "" })
  expect((await counted(ctx)).files).toBe(0)
})

test("at the limit of records nothing is made: no bot, no dataset, no source, nothing counted", async () => {
  const { ctx, bot } = await withKnowledge()
  const records = await recordsOf(ctx)
  const limited = async (limit: number) => {
    await system().account.update({
      where: { id: ctx.account.id },
      data: { limits: { bots: 3, records: limit } },
    })
    return { ...ctx, account: await loadFacts(ctx.account.id) }
  }
  const state = async () => {
    const where = { accountId: ctx.account.id }
    const [bots, datasets, sources] = await Promise.all([
      system().bot.count({ where }),
      system().dataset.count({ where }),
      system().source.count({ where }),
    ])
    return { bots, datasets, sources, usage: await counted(ctx) }
  }
  const before = await state()
  const short = await limited(2 * records - 1)
  await expect(duplicateBot(short, { id: bot.id, name: "Copy", knowledge: "copied" })).rejects.toMatchObject({
    code: "limit_reached",
    details: { noun: "records" },
  })
  expect(await state()).toEqual(before)
  const enough = await limited(2 * records)
  const [one, two] = await Promise.allSettled([
    duplicateBot(enough, { id: bot.id, name: "One", knowledge: "copied" }),
    duplicateBot(enough, { id: bot.id, name: "Two", knowledge: "copied" }),
  ])
  expect([one.status, two.status].sort()).toEqual(["fulfilled", "rejected"])
  expect(await state()).toMatchObject({ bots: before.bots + 1, sources: 2 * before.sources })
  expect(await recordsOf(ctx)).toBe(2 * records)
})

test("nothing is copied from or into another account's knowledge, nor by who may not change any", async () => {
  const { ctx, bot } = await withKnowledge()
  const sibling = await makeSibling(ctx.account.parentId ?? "")
  const own = await createBot(sibling, { name: "Own", ownDataset: true })
  await expect(
    duplicateBot(sibling, { id: bot.id, name: "Copy", knowledge: "copied" }),
  ).rejects.toMatchObject({ code: "not_found" })
  const [from, to] = [bot.datasetId ?? "", own.datasetId ?? ""]
  for (const account of [ctx, sibling])
    await expect(copyKnowledge(account, { from, to })).rejects.toMatchObject({ code: "not_found" })
  // Behind the domain, row policies keep the statements from it too.
  const { rows } = await transaction(sibling, ({ db }) =>
    sqlOf(db).query(sourcesToCopy({ accountId: ctx.account.id, from, to })),
  )
  expect(rows).toEqual([])
  expect(await found(sibling, own.id, "Inspektion")).toEqual([])
  const permissions: ReadonlySet<Permission> = new Set<Permission>(["bots.write", "bots.read"])
  const mayNot = { ...ctx, principal: { ...ctx.principal, permissions } }
  await expect(duplicateBot(mayNot, { id: bot.id, name: "Copy", knowledge: "copied" })).rejects.toMatchObject(
    { code: "not_authorized" },
  )
  expect(await system().bot.count({ where: { accountId: ctx.account.id } })).toBe(1)
})

test("a bot without knowledge is copied with none", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bare" })
  const { id } = await duplicateBot(ctx, { id: bot.id, name: "Copy", knowledge: "copied" })
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
