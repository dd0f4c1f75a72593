import { afterAll, beforeAll, expect, test } from "vitest"
import { handle } from "#lib/api/app.ts"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const page = (text: string, ...links: string[]) =>
  `<title>Shop</title><h1>Help</h1><p>${text}</p>${links.map((href) => `<a href="${href}">x</a>`).join("")}`
const site = await startWebSite({
  "/help": page("Shoes can be returned within 45 days.", "/hours", "/gone"),
  "/hours": page("The workshop opens at nine."),
  "/slow": { delay: 1500, body: page("Slow shoes are sold here.") },
})
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: site.host })
await useDatabase()

let caller: Caller
let send: Send
let botId: string
let worker: { stop(): Promise<void> }
beforeAll(async () => {
  caller = await makeCaller()
  send = asTenant(caller)
  botId = (await createBot(caller.ctx, { name: "Bot", ownDataset: true })).id
  worker = await startWorker()
})
afterAll(async () => {
  await worker.stop()
  site.close()
})

const scrape = (fields: object = {}, headers = {}) =>
  send("POST /knowledge/scrape", { body: { bot_id: botId, url: `${site.origin}/help`, ...fields }, headers })
const listed = async () => (await send("GET /knowledge/sources?source_type=url")).json.data ?? []
const ready = (id = "") =>
  expect
    .poll(async () => (await send(`GET /knowledge/sources/${id}`)).json.data?.source?.status, {
      timeout: 60_000,
    })
    .toBe("ready")

test("a website is taken as a source and read by a job", async () => {
  const body = { bot_id: botId, name: "Help centre", source_type: "url", url: `${site.origin}/help` }
  const answer = await send("POST /knowledge/sources", { body })
  expect(answer.status).toBe(201)
  expect(answer.json.data).toMatchObject({ name: "Help centre", source_type: "url", status: "processing" })
  const id = answer.json.data?.id
  await ready(id)
  const { data } = (await send(`GET /knowledge/sources/${id}`)).json
  expect(data?.source).toMatchObject({
    url: `${site.origin}/help`,
    content: expect.stringContaining("45 days"),
  })
  expect(data?.source?.content).not.toContain("workshop")
})

test("scraping waits, and answers what was read and what could not be", async () => {
  const { status, json } = await scrape({ include_subpages: true, max_pages: 100 })
  expect(status).toBe(200)
  expect(json).toEqual({
    success: true,
    data: {
      pages_scraped: 2,
      knowledge_chunks_created: expect.any(Number),
      failed_urls: [`${site.origin}/gone`],
      message: "Website scraped successfully",
    },
  })
  const asked = await send("POST /conversations/hours/messages", {
    body: { message: "When does the workshop open?", bot_id: botId },
  })
  expect(asked.json.data?.bot_response?.message).toContain("opens at nine")
})

test("an address that was scraped before is read again: one source, which stays when it cannot be reached", async () => {
  site.pages["/prices"] = page("A chain costs 39 euros.")
  const url = `${site.origin}/prices`
  const first = await scrape({ url })
  const before = (await listed()).length
  const again = await scrape({ url: `${url}#top` })
  expect([first.status, again.status]).toEqual([200, 200])
  expect(again.json.data).toEqual(first.json.data)
  expect((await listed()).length).toBe(before)
  delete site.pages["/prices"]
  expect((await scrape({ url })).status).toBe(422)
  const kept = (await listed()).filter((source) => source.url === url)
  expect(kept).toMatchObject([{ status: "failed" }])
  const asked = await send("POST /conversations/prices/messages", {
    body: { message: "What costs a chain?", bot_id: botId },
  })
  expect(asked.json.data?.bot_response?.message).toContain("39 euros")
})

test("one page is read unless subpages are asked for", async () => {
  expect((await scrape()).json.data).toMatchObject({ pages_scraped: 1, failed_urls: [] })
})

test("Prefer: respond-async answers at once with the source to poll", async () => {
  const { status, json, headers } = await scrape({ url: `${site.origin}/slow` }, { Prefer: "Respond-Async" })
  expect([status, headers.get("preference-applied")]).toEqual([202, "respond-async"])
  expect(json).toMatchObject({ success: true, data: { status: "processing" } })
  await ready(json.data?.id)
})

test("a caller who leaves is not waited for, and the site is read all the same", async () => {
  const leaving = new AbortController()
  const request = new Request("http://localhost/api/v1/knowledge/scrape", {
    method: "POST",
    headers: { "X-API-Key": caller.tenantKey, "Content-Type": "application/json" },
    body: JSON.stringify({ bot_id: botId, url: `${site.origin}/slow` }),
    signal: leaving.signal,
  })
  site.visits.length = 0
  const answer = handle(request)
  await expect.poll(() => site.paths()).toContain("/slow")
  leaving.abort()
  const reply = await answer
  expect(reply.status).toBe(202)
  await ready(((await reply.json()) as { data: { id: string } }).data.id)
})

test.each([
  ["nothing there", () => `${site.origin}/gone`],
  ["a private address", () => "http://10.0.0.1/"],
  ["this machine", () => "http://127.0.0.1:1/"],
  ["a local name", () => "http://localhost/"],
  ["another scheme", () => "file:///etc/passwd"],
  ["no address", () => "nowhere"],
])("%s is refused in the same words and leaves nothing behind", async (_, url) => {
  const before = await listed()
  const { status, json } = await scrape({ url: url() })
  expect([status, json]).toEqual([
    422,
    { success: false, error: "Unprocessable request", message: "This address could not be reached." },
  ])
  expect((await listed()).length).toBe(before.length)
})

test.each([
  [{ bot_id: undefined }, 400, "Missing required field: bot_id"],
  [{ url: undefined }, 400, "Missing required field: url"],
  [{ url: "" }, 400, "Invalid field: url"],
  [{ include_subpages: "true" }, 400, "Invalid field: include_subpages"],
  [{ max_pages: 0 }, 400, "Invalid field: max_pages"],
  [{ max_pages: 2.5 }, 400, "Invalid field: max_pages"],
  [{ evil: 1 }, 400, "Invalid request"],
  [{ bot_id: newId() }, 404, "Bot not found"],
])("scraping with %j is refused with %i", async (change, status, error) => {
  const answer = await scrape(change)
  expect([answer.status, answer.json.error]).toEqual([status, error])
})

test("another account's bot is nobody's", async () => {
  const stranger = asTenant(await makeCaller())
  const ask = (bot_id: string) =>
    stranger("POST /knowledge/scrape", { body: { bot_id, url: `${site.origin}/help` } })
  const [foreign, unknown] = await Promise.all([ask(botId), ask(newId())])
  expect([foreign.status, foreign.text]).toEqual([404, unknown.text])
})
