import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { type Case, hold, nameOf } from "#tests/api/rows/case.ts"
import { makeWorld, type World } from "#tests/api/rows/world.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startWebSite } from "#tests/support/web-site.ts"
import { accountRows, methodRows, unknownRows } from "./account-rows.ts"
import { analyticsRows } from "./analytics-rows.ts"
import { botListRows } from "./bot-list-rows.ts"
import { botRows } from "./bot-rows.ts"
import { conversationListRows } from "./conversation-list-rows.ts"
import { conversationRows } from "./conversation-rows.ts"
import { createSourceRows } from "./create-source-rows.ts"
import { scrapeRows, uploadRows } from "./scrape-rows.ts"
import { sourceRows } from "./source-rows.ts"

// The Tenant API's reference, row by row. What is expected was written by hand and never read from the declarations.
useSettings({ LIVERY_RATE_LIMITS: "off" })
const link = (path: string) => `<a href="${path}">x</a>`
const pages = Array.from({ length: 30 }, (_, n) => `/page-${n}`)
const site = await startWebSite({
  "/help": `<title>Help</title><p>Shoes can be returned within 45 days.</p>${link("/hours")}${link("/gone")}`,
  "/hours": "<title>Hours</title><p>The workshop opens at nine.</p>",
  "/many": `<title>All</title><p>Everything there is.</p>${pages.map(link).join("")}`,
  ...Object.fromEntries(pages.map((path) => [path, `<title>${path}</title><p>Text of ${path}.</p>`])),
})
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: site.host })
await useDatabase()

let worker: { stop(): Promise<void> }
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(async () => {
  await worker.stop()
  site.close()
})

const TABLES: Record<string, Case[]> = {
  account: accountRows,
  methods: methodRows,
  "unknown addresses": unknownRows,
  "list of bots": botListRows,
  bots: botRows,
  "list of conversations": conversationListRows,
  conversations: conversationRows,
  analytics: analyticsRows,
  sources: sourceRows,
  "new sources": createSourceRows,
  uploads: uploadRows,
  scraping: scrapeRows,
}

test("the tables are not shortened", () => {
  expect(Object.values(TABLES).flat().length).toBeGreaterThanOrEqual(300)
})

// The rows of a table share one account and run in their order.
describe.each(Object.entries(TABLES))("%s", (_, rows) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld("tenant", { site: site.origin, today: new Date().toISOString().slice(0, 10) })
  })
  test.each(rows.map((row) => ({ name: nameOf(row), row })))("$name", ({ row }) => hold(row, world))
})
