import { afterAll, beforeEach, expect, test } from "vitest"
import { createBot, getBot, pageOfBots } from "#lib/domain/bots/bots.ts"
import { createSource, getSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import {
  answerable,
  moveStart,
  prepareBot,
  readStart,
  speakLanguageOfKnowledge,
} from "#lib/domain/start/start.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const site = await startWebSite()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: site.host })
await useDatabase()
afterAll(() => site.close())
beforeEach(() => {
  for (const path of Object.keys(site.pages)) delete site.pages[path]
})

const TEXT = `# Workshop

## Opening hours

We are open from Monday to Saturday, 9 to 18.

## Repairs

A full service of a bicycle costs 89 euros and takes two working days.`

test("an account has not begun, goes from step to step, and another account's start is its own", async () => {
  const ctx = await makeAccount()
  expect(await readStart(ctx, {})).toEqual({ step: null, botId: null })
  const { id } = await prepareBot(ctx, { name: "Lind Bicycles" })
  expect(await readStart(ctx, {})).toEqual({ step: "content", botId: id })
  await moveStart(ctx, { step: "colours" })
  expect(await readStart(ctx, {})).toEqual({ step: "colours", botId: id })
  const sibling = await makeSibling(ctx.account.parentId ?? "")
  expect(await readStart(sibling, {})).toEqual({ step: null, botId: null })
})

test("two files at once make one bot, and a bot that is there is the one that is set up", async () => {
  const ctx = await makeAccount()
  const made = await Promise.all(
    Array.from({ length: 4 }, () =>
      prepareBot(ctx, { name: "Lind Bicycles", description: "For lind.test." }),
    ),
  )
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect((await pageOfBots(ctx, {})).total).toBe(1)
  expect(await getBot(ctx, { id: made[0]?.id ?? "" })).toMatchObject({
    name: "Lind Bicycles",
    description: "For lind.test.",
  })

  const other = await makeAccount()
  const { id } = await createBot(other, { name: "Mine" })
  expect(await prepareBot(other, { name: "Client" })).toEqual({ id })
})

test("a plan without room for a bot refuses it", async () => {
  const ctx = await makeAccount({ bots: 0 })
  await expect(prepareBot(ctx, { name: "Client" })).rejects.toMatchObject({ code: "limit_reached" })
})

test("the bot speaks the language of its content", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await prepareBot(ctx, { name: "Werkstatt" })
  expect(await speakLanguageOfKnowledge(ctx, { botId })).toBe("en")
  const content =
    "# Werkstatt\n\nWir haben von Montag bis Samstag geöffnet. Eine Inspektion kostet 89 Euro und dauert zwei Tage."
  const { id } = await createSource(ctx, { botId, type: "text", name: "Preise", content })
  await ingestSource(ctx, { sourceId: id })
  expect(await speakLanguageOfKnowledge(ctx, { botId })).toBe("de")
  expect((await getBot(ctx, { id: botId })).language).toBe("de")
})

test("questions are suggested that the knowledge answers, and each with an answer of its own", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await prepareBot(ctx, { name: "Lind" })
  const { id } = await createSource(ctx, { botId, type: "text", name: "Workshop", content: TEXT })
  await ingestSource(ctx, { sourceId: id })
  const { datasetId } = await getBot(ctx, { id: botId })
  const questions = [
    "Who won the world cup in 1954?",
    "What does a full service cost?",
    "How much is a full service of a bicycle?",
    "What are your opening hours?",
  ]
  const found = await answerable(ctx, { datasetId: datasetId ?? "", language: "en", questions })
  expect(found).toContain("What does a full service cost?")
  expect(found).not.toContain("Who won the world cup in 1954?")
  const most = await answerable(ctx, { datasetId: datasetId ?? "", language: "en", questions, most: 1 })
  expect(most).toHaveLength(1)
})

test("each page of a site is told of while the site is being read", async () => {
  const page = (title: string, ...links: string[]) =>
    `<title>${title}</title><h1>${title}</h1><p>We repair bicycles of every kind.</p>${links.map((href) => `<a href="${href}">x</a>`).join("")}`
  site.pages["/"] = page("Lind", "/prices", "/private", "/slow")
  site.pages["/robots.txt"] = {
    headers: { "content-type": "text/plain" },
    body: "User-agent: *\nDisallow: /private",
  }
  site.pages["/prices"] = page("Prices")
  site.pages["/slow"] = { delay: 4000, body: page("Slow"), headers: { "content-type": "text/html" } }
  const ctx = await makeAccount()
  const { id: botId } = await prepareBot(ctx, { name: "Lind" })
  const url = `${site.origin}/`
  const source = { type: "url" as const, url, includeSubpages: true, maxPages: 10 }
  const { id } = await createSource(ctx, { botId, ...source })
  const reading = ingestSource(ctx, { sourceId: id })
  await expect
    .poll(async () => (await getSource(ctx, { id })).pages.map((each) => `${each.title} ${each.outcome}`), {
      timeout: 10_000,
    })
    .toEqual(["Lind indexed", "Prices indexed", "null skipped"])
  const before = await getSource(ctx, { id })
  expect(before.source.status).toBe("fetching")
  expect(before.pages[2]?.reason).toContain("robots.txt")
  await reading
  const after = await getSource(ctx, { id })
  expect(after.source.status).toBe("ready")
  expect(after.pages.filter(({ outcome }) => outcome === "indexed")).toHaveLength(3)
})
