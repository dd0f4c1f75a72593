import { expect, test } from "vitest"
import {
  fillInTemplate,
  getTemplate,
  publishTemplate,
  takeOver,
  templateOffer,
} from "#lib/domain/bot-templates/bot-templates.ts"
import { getBot, updateBot } from "#lib/domain/bots/bots.ts"
import { createSource, deleteSource } from "#lib/domain/knowledge/sources/sources.ts"
import { teachAnswer } from "#lib/domain/knowledge/teaching/teaching.ts"
import { deployFlow, flowOfBot, updateFlow } from "#lib/domain/releases/releases.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { FLOW, found, PRICES, sourcesOf, use, VALUES, withTemplate } from "#tests/support/bot-template.ts"

await useDatabase()

test("an update changes what it is taken for; what the client changed itself is told and stays", async () => {
  const { agency, bot, flow, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template })
  const { id } = await use(client, template)
  await updateBot(client, { id, settings: { welcomeMessage: "Our own words" } })
  const own = (await sourcesOf(client, id)).find(({ name }) => name === "Questions")
  await deleteSource(client, { id: own?.id ?? "" })

  await updateBot(agency, {
    id: bot.id,
    settings: {
      backstory: "You answer for {{company}}.\nBe kind.",
      welcomeMessage: "Hello from {{company}}",
    },
  })
  const prices = (await sourcesOf(agency, bot.id)).find(({ name }) => name === "Prices")
  await deleteSource(agency, { id: prices?.id ?? "" })
  const content = PRICES.replace("89", "95")
  await createSource(agency, { botId: bot.id, type: "text", name: "Prices", content })
  await createSource(agency, {
    botId: bot.id,
    type: "text",
    name: "Rental",
    content: "A tandem costs 30 euros a day.",
  })
  const blocks = FLOW.blocks.map((block) => ({ ...block, text: block.text.replace("greets", "welcomes") }))
  await updateFlow(agency, { id: flow.id, settings: { document: { ...FLOW, blocks } } })
  await deployFlow(agency, { flowId: flow.id })
  const changed = (await getTemplate(agency, { id: template })).differences?.map(({ part }) => part)
  expect(changed?.sort()).toEqual([
    ...["bot.backstory", "bot.welcomeMessage", "flow", "source.Prices", "source.Rental"],
  ])
  await publishTemplate(agency, { id: template, note: "New prices" })

  const offer = await templateOffer(client, { botId: id })
  expect(offer).toMatchObject({ version: 1, latest: 2, notes: ["New prices"] })
  expect(Object.fromEntries(offer?.differences.map(({ part, isOwn }) => [part, isOwn]) ?? [])).toEqual({
    "bot.backstory": false,
    "bot.welcomeMessage": true,
    "source.Prices": false,
    "source.Rental": false,
    flow: false,
  })
  expect(offer?.differences.find(({ part }) => part === "bot.backstory")).toMatchObject({
    before: "You answer for Lind Bicycles.\nBe short.",
    after: "You answer for Lind Bicycles.\nBe kind.",
  })
  const clean = offer?.differences.filter(({ isOwn }) => !isOwn).map(({ part }) => part) ?? []
  expect(await takeOver(client, { botId: id, version: 2, parts: clean })).toEqual({ taken: 4 })
  expect(await getBot(client, { id })).toMatchObject({
    backstory: "You answer for Lind Bicycles.\nBe kind.",
    welcomeMessage: "Our own words",
  })
  expect(await found(client, id, "What does a check cost?")).toContain("95 euros")
  expect(await found(client, id, "What does a check cost?")).not.toContain("89 euros")
  expect(await found(client, id, "What does a tandem cost?")).toContain("30 euros")
  // What the client deleted did not come back, as the template left it as it was.
  expect((await sourcesOf(client, id)).map(({ name }) => name)).not.toContain("Questions")
  expect((await flowOfBot(client, { botId: id }))?.document.blocks[0]).toMatchObject({
    text: "Lind Bicycles welcomes {{contact.name}}",
  })
  expect(await templateOffer(client, { botId: id })).toMatchObject({ version: 2, differences: [] })
  await expect(takeOver(client, { botId: id, version: 1, parts: [] })).rejects.toMatchObject({
    code: "conflict",
  })
})

test("an own change is overwritten where its owner says so, and an own answer to a taught question is one", async () => {
  const { agency, bot, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template })
  const { id } = await use(client, template)
  await updateBot(client, { id, settings: { backstory: "Mine" } })
  await teachAnswer(client, { botId: id, question: "Do you ship?", answer: "Never." })
  await updateBot(agency, { id: bot.id, settings: { backstory: "Theirs" } })
  await teachAnswer(agency, { botId: bot.id, question: "Do you ship?", answer: "Always." })
  await publishTemplate(agency, { id: template })
  const offer = await templateOffer(client, { botId: id })
  expect(offer?.differences.map(({ part, isOwn }) => [part, isOwn])).toEqual([
    ["bot.backstory", true],
    ["source.Do you ship?", true],
  ])
  await takeOver(client, { botId: id, version: 2, parts: ["bot.backstory", "no.such"] })
  expect((await getBot(client, { id })).backstory).toBe("Theirs")
  expect(await found(client, id, "Do you ship?")).toContain("Never.")
})

test("what is filled in can be changed, and a new placeholder is asked for before anything is taken over", async () => {
  const { agency, bot, template, client } = await withTemplate()
  await publishTemplate(agency, { id: template })
  const { id } = await use(client, template)
  await fillInTemplate(client, { botId: id, values: { ...VALUES, company: "Lind & Sons" } })
  const offer = await templateOffer(client, { botId: id })
  expect(offer?.differences.every(({ isOwn }) => !isOwn)).toBe(true)
  expect(offer?.differences.map(({ part }) => part)).toContain("bot.backstory")
  await takeOver(client, { botId: id, version: 1, parts: ["bot.backstory"] })
  expect((await getBot(client, { id })).backstory).toContain("Lind & Sons")
  await updateBot(agency, { id: bot.id, settings: { backstory: "{{company}} in {{town}}" } })
  await publishTemplate(agency, { id: template })
  await expect(takeOver(client, { botId: id, version: 2, parts: ["bot.backstory"] })).rejects.toMatchObject({
    code: "conflict",
  })
  await expect(fillInTemplate(client, { botId: id, values: VALUES })).rejects.toMatchObject({
    details: { path: ["value.town"] },
  })
  await fillInTemplate(client, { botId: id, values: { ...VALUES, town: "Kiel" } })
  await takeOver(client, { botId: id, version: 2, parts: ["bot.backstory"] })
  expect((await getBot(client, { id })).backstory).toBe("Lind Bicycles in Kiel")
})
