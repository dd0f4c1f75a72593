import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createSource, getSource, ingestSource, syncSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const site = await startWebSite()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: site.host })
await useDatabase()

afterAll(() => site.close())
beforeEach(() => {
  for (const path of Object.keys(site.pages)) delete site.pages[path]
  site.visits.length = 0
})

const TEXTS: Record<string, string> = {
  "/": "The pension stands above the lake and has forty rooms, each with a balcony to the south.",
  "/prices": "A double room costs 90 francs a night, breakfast at the long table is part of it.",
  "/arrival": "From the station it is a walk of ten minutes, and we fetch luggage with a handcart.",
  "/pool": "The pool is open from May to September, and towels lie ready beside the door.",
  "/dogs": "Dogs are welcome on the ground floor, and they may sleep under the table.",
}
/** A page whose surroundings no element marks. */
const page = (path: string, { menu = "Rooms today", footer = "Lake Road 5, Zurich. Call 044 555." } = {}) =>
  `<!doctype html><html lang="en"><head><title>Page ${path}</title></head><body><div>${menu}</div><div>${Object.keys(
    TEXTS,
  )
    .map((href) => `<a href="${href}">${href.slice(1) || "home"}</a> `)
    .join(
      "",
    )}</div><h2>About ${path}</h2><p>${TEXTS[path]}</p><div>${footer}</div><div>Made with care</div></body></html>`

/** Shows these pages; a site that minds marks answers 304 to who knows a page as it is. */
const show = (paths: readonly string[], around = {}, minds = true) => {
  for (const path of paths) {
    const body = page(path, around)
    const etag = `"${Buffer.from(body).toString("base64url").slice(-60)}${body.length}"`
    site.pages[path] = (response, { headers }) => {
      const isKnown = minds && headers["if-none-match"] === etag
      response.writeHead(isKnown ? 304 : 200, { etag, "content-type": "text/html; charset=utf-8" })
      response.end(isKnown ? "" : body)
    }
  }
}
const ALL = Object.keys(TEXTS)
const whole = { includeSubpages: true, maxPages: 20 }

const ingested = async (input: object = whole) => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const given = { botId: bot.id, type: "url" as const, url: `${site.origin}/` }
  const { id } = await createSource(ctx, { ...given, ...input })
  await ingestSource(ctx, { sourceId: id })
  return { ctx, id, botId: bot.id }
}
const again = async ({ ctx, id }: { ctx: Context; id: string }) => {
  await syncSource(ctx, { id })
  await ingestSource(ctx, { sourceId: id })
}
/** Path, id and text of the passages, in their order. */
const passages = ({ ctx, id }: { ctx: Context; id: string }) =>
  transaction(ctx, async ({ db }) => {
    const rows = await db.record.findMany({
      where: { sourceId: id },
      orderBy: { position: "asc" },
      include: { page: { select: { url: true, text: true } } },
    })
    for (const { text, startOffset, endOffset, page } of rows)
      expect(page?.text.slice(startOffset ?? 0, endOffset ?? 0)).toBe(text)
    return rows.map(({ id, text, page }) => [page?.url?.replace(site.origin, ""), text, id] as const)
  })
const textOf = async (made: { ctx: Context; id: string }) =>
  (await passages(made)).map(([, text]) => text).join("\n")
const count = (text: string, words: string) => text.split(words).length - 1

describe("what stands around every page of a site", () => {
  test("is no knowledge, and what it tells is told once", async () => {
    show(ALL)
    const made = await ingested()
    const text = await textOf(made)
    for (const own of Object.values(TEXTS)) expect(text).toContain(own)
    expect([count(text, "Rooms today"), count(text, "Made with care")]).toEqual([0, 0])
    expect(count(text, "Call 044 555")).toBe(1)
    expect((await getSource(made.ctx, { id: made.id })).source).toMatchObject({ pageCount: 5, unread: [] })
  })

  test.each([true, false])("is left out as before where nothing has changed (304: %s)", async (minds) => {
    show(ALL, {}, minds)
    const made = await ingested()
    const before = await passages(made)
    await again(made)
    expect(await passages(made)).toEqual(before)
    expect((await getSource(made.ctx, { id: made.id })).source.version).toBe(1)
  })

  test("may change without the pages: they keep their passages", async () => {
    show(ALL)
    const made = await ingested()
    const before = await passages(made)
    show(ALL, { menu: "Winter offers" })
    await again(made)
    expect(await passages(made)).toEqual(before)
  })

  test("is told from a page that comes later, though the site says that the others are as they were", async () => {
    show(ALL)
    site.pages["/dogs"] = { status: 404 }
    const made = await ingested()
    const before = await passages(made)
    show(["/dogs"])
    await again(made)
    const after = await passages(made)
    expect(after.filter(([path]) => path !== "/dogs")).toEqual(before)
    const added = after.filter(([path]) => path === "/dogs").map(([, text]) => text)
    expect(added.join("\n")).toContain(TEXTS["/dogs"])
    expect(added.join("\n")).not.toMatch(/Rooms today|Made with care|044 555/)
  })

  test("is left out of pages that were published whole, once there are enough of them", async () => {
    show(ALL.slice(0, 3))
    const made = await ingested()
    expect(count(await textOf(made), "Made with care")).toBe(3)
    show(ALL)
    await again(made)
    const text = await textOf(made)
    expect([count(text, "Made with care"), count(text, "Call 044 555")]).toEqual([0, 1])
    for (const own of Object.values(TEXTS)) expect(text).toContain(own)
  })

  test("comes back where too few pages are left to tell", async () => {
    show(ALL)
    const made = await ingested()
    for (const path of ALL.slice(3)) site.pages[path] = { status: 404 }
    await again(made)
    expect(count(await textOf(made), "Made with care")).toBe(3)
  })

  test("belongs to a page that is read by itself", async () => {
    show(ALL)
    const made = await ingested()
    const { ctx, botId } = made
    await createSource(ctx, { botId, type: "url", url: `${site.origin}/`, includeSubpages: false })
    await ingestSource(ctx, { sourceId: made.id })
    const text = await textOf(made)
    expect(text).toMatch(/Rooms today[\s\S]*Made with care/)
  })
})

test("pages of a version that kept no originals are asked for whole, and stay where they are as they were", async () => {
  show(ALL.slice(0, 3))
  const made = await ingested()
  const before = await passages(made)
  await transaction(made.ctx, ({ db }) => db.$executeRaw`update "SourcePage" set original = null`)
  site.visits.length = 0
  await again(made)
  expect(await passages(made)).toEqual(before)
  expect(site.visits.filter(({ headers }) => headers["if-none-match"])).toEqual([])
})

test("a page that is as it was leads to the pages that a limit left behind", async () => {
  show(ALL)
  const made = await ingested({ ...whole, maxPages: 2 })
  const { ctx, botId, id } = made
  await createSource(ctx, { botId, type: "url", url: `${site.origin}/`, ...whole })
  await ingestSource(ctx, { sourceId: id })
  expect((await getSource(ctx, { id })).source).toMatchObject({ pageCount: 5, unread: [] })
})
