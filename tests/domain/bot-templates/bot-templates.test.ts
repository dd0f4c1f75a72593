import { expect, test } from "vitest"
import { type Permission, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  getTemplate,
  listTemplates,
  offeredTemplates,
  publishTemplate,
  restoreTemplate,
  retireTemplate,
  takeOver,
  templateOffer,
  updateTemplate,
} from "#lib/domain/bot-templates/bot-templates.ts"
import { deleteBot, getBot } from "#lib/domain/bots/bots.ts"
import { flowOfBot, listReleases } from "#lib/domain/releases/releases.ts"
import { getWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { found, sourcesOf, use, VALUES, withTemplate } from "#tests/support/bot-template.ts"

await useDatabase()

test("a bot of a template has its settings, look, knowledge and flow, with the client's own words", async () => {
  const { agency, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template, note: "First" })
  const [offered] = await offeredTemplates(client, {})
  expect(offered).toMatchObject({ id: template, name: "Bicycle shop", description: "For shops", version: 1 })
  expect(
    offered?.placeholders.map(({ name, label, kind, required }) => [name, label, kind, required]),
  ).toEqual([
    ["company", "Your company", "text", true],
    ["phone", "Phone", "phone", true],
    ["opening hours", "Opening hours", "long", false],
  ])
  const { id } = await use(client, template)
  expect(await getBot(client, { id })).toMatchObject({
    name: "Lind",
    backstory: "You answer for Lind Bicycles.\nBe short.",
    welcomeMessage: "Welcome to Lind Bicycles",
    personality: "friendly",
    model: null,
  })
  const { settings } = await getWidget(client, { botId: id })
  expect(settings).toMatchObject({ accent: "#7a1f3d", title: "Lind Bicycles", origins: [] })
  expect(await found(client, id, "What does a check cost?")).toContain(
    "A check at Lind Bicycles costs 89 euros",
  )
  expect(await found(client, id, "When are you open?")).toContain("Monday to Friday")
  expect(await found(client, id, "Do you lend bicycles?")).toContain("Lind Bicycles lends them")
  expect((await sourcesOf(client, id)).filter(({ isTaught }) => isTaught)).toHaveLength(1)
  const flow = await flowOfBot(client, { botId: id })
  expect(flow?.document.blocks[0]).toMatchObject({ text: "Lind Bicycles greets {{contact.name}}" })
  expect((await listReleases(client, { botId: id })).map(({ isCurrent }) => isCurrent)).toEqual([true])
  expect(await templateOffer(client, { botId: id })).toMatchObject({ version: 1, latest: 1, differences: [] })
  expect(await listTemplates(agency, {})).toMatchObject([{ latest: 1, clients: 1, bots: 1 }])
  const details = await getTemplate(agency, { id: template })
  expect(details.users).toEqual([
    { clientId: client.account.id, client: client.account.name, bots: 1, version: 1 },
  ])
  expect(details.differences).toEqual([])
})

test("what is missing or not of its kind is refused by its field, and nothing is made", async () => {
  const { agency, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template })
  const refused = (values: Record<string, string>) =>
    expect(use(client, template, values)).rejects.toMatchObject({ code: "invalid_input" })
  await refused({})
  await refused({ ...VALUES, phone: "call me" })
  await refused({ ...VALUES, company: "a\nb" })
  await expect(use(client, template, { ...VALUES, company: " " })).rejects.toMatchObject({
    details: { path: ["value.company"] },
  })
  // Too long for the title of the chat: the bot is not half made.
  await expect(use(client, template, { ...VALUES, company: "x".repeat(150) })).rejects.toMatchObject({
    code: "conflict",
  })
  const where = { accountId: client.account.id }
  expect([await system().bot.count({ where }), await system().source.count({ where })]).toEqual([0, 0])
})

test("nobody sees what is not published, retired or another agency's", async () => {
  const { agency, template, client } = await withTemplate()
  expect(await offeredTemplates(client, {})).toEqual([])
  await expect(use(client, template)).rejects.toMatchObject({ code: "not_found" })
  await publishTemplate(agency, { id: template })
  const stranger = await makeAccount()
  const strangers = systemContext(await loadFacts(stranger.account.parentId ?? ""), makeLog(), "test")
  expect(await offeredTemplates(stranger, {})).toEqual([])
  for (const other of [stranger, agency, strangers])
    await expect(use(other, template)).rejects.toMatchObject({ code: "not_found" })
  for (const other of [strangers, client])
    await expect(getTemplate(other, { id: template })).rejects.toThrow()
  await expect(publishTemplate(strangers, { id: template })).rejects.toMatchObject({ code: "not_found" })
  await expect(retireTemplate(strangers, { id: template })).rejects.toMatchObject({ code: "not_found" })
  expect(await listTemplates(strangers, {})).toEqual([])
  // Row policies keep a client's transaction from its agency's rows too.
  expect(await transaction(client, ({ db }) => db.botTemplateVersion.findMany())).toEqual([])
  const { id } = await use(client, template)
  await retireTemplate(agency, { id: template })
  expect(await offeredTemplates(client, {})).toEqual([])
  await expect(use(client, template)).rejects.toMatchObject({ code: "not_found" })
  await expect(publishTemplate(agency, { id: template })).rejects.toMatchObject({ code: "conflict" })
  expect(await templateOffer(client, { botId: id })).toMatchObject({ version: 1, latest: 1 })
  await restoreTemplate(agency, { id: template })
  expect(await offeredTemplates(client, {})).toHaveLength(1)
})

test("a version stays as it was, also when its bot is deleted", async () => {
  const { agency, bot, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template })
  await expect(
    transaction(agency, ({ db }) => db.botTemplateVersion.updateMany({ where: {}, data: { note: "other" } })),
  ).rejects.toThrow()
  await deleteBot(agency, { id: bot.id })
  await expect(publishTemplate(agency, { id: template })).rejects.toMatchObject({ code: "conflict" })
  expect(await getTemplate(agency, { id: template })).toMatchObject({
    bot: null,
    differences: null,
    latest: 1,
  })
  expect((await getBot(client, { id: (await use(client, template)).id })).backstory).toContain(
    "Lind Bicycles",
  )
})

test("to ask otherwise is a change that can be published, and shows to clients who begin then", async () => {
  const { agency, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template })
  const placeholders = { company: { label: "What are you called?", required: true } }
  await updateTemplate(agency, { id: template, settings: { placeholders } })
  const { differences } = await getTemplate(agency, { id: template })
  expect(differences?.map(({ part }) => part)).toEqual(["asks"])
  expect((await offeredTemplates(client, {}))[0]?.placeholders[0]?.label).toBe("Your company")
  await publishTemplate(agency, { id: template })
  expect((await offeredTemplates(client, {}))[0]?.placeholders[0]?.label).toBe("What are you called?")
  expect((await getTemplate(agency, { id: template })).differences).toEqual([])
})

test("who may not change bots makes none and takes nothing over; at the plan's limit none is made", async () => {
  const { agency, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template })
  const permissions: ReadonlySet<Permission> = new Set<Permission>(["bots.read", "knowledge.read"])
  const viewer = { ...client, principal: { ...client.principal, permissions } }
  await expect(use(viewer, template)).rejects.toMatchObject({ code: "not_authorized" })
  const { id } = await use(client, template)
  await expect((async () => takeOver(viewer, { botId: id, version: 1, parts: [] }))()).rejects.toMatchObject({
    code: "not_authorized",
  })
  await system().account.update({ where: { id: client.account.id }, data: { limits: { bots: 1 } } })
  const limited = { ...client, account: await loadFacts(client.account.id) }
  await expect(use(limited, template)).rejects.toMatchObject({ code: "limit_reached" })
  expect(await system().bot.count({ where: { accountId: client.account.id } })).toBe(1)
})
