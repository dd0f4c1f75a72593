import { afterAll, beforeEach, describe, expect, test } from "vitest"
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
})

const page = (text: string, ...links: string[]) =>
  `<!doctype html><html lang="en"><head><title>${text}</title></head><body><p>All about ${text}.</p>${links.map((href) => `<a href="${href}">x</a>`).join("")}</body></html>`
const paths = Array.from({ length: 8 }, (_, n) => `/p${n}`)
const fill = () => {
  site.pages["/"] = page("home", ...paths)
  for (const path of paths) site.pages[path] = page(`page ${path}`)
}
const ingested = async (input: object, limits: object = {}) => {
  const ctx = await makeAccount(limits)
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const given = { botId: bot.id, type: "url" as const, url: `${site.origin}/`, includeSubpages: true }
  const { id } = await createSource(ctx, { ...given, ...input })
  await ingestSource(ctx, { sourceId: id })
  return { ctx, id, details: await getSource(ctx, { id }) }
}

describe("how much of a site is read", () => {
  test("is said where a limit was reached, and no longer once it was not", async () => {
    fill()
    const { ctx, id, details } = await ingested({ maxPages: 3 })
    expect(details.source).toMatchObject({
      status: "ready",
      pageCount: 3,
      unread: [{ kind: "pages_left", count: 6, of: 9, message: expect.stringContaining("6 of 9 pages") }],
    })
    site.pages["/"] = page("home", "/p0", "/p1")
    await syncSource(ctx, { id })
    await ingestSource(ctx, { sourceId: id })
    expect((await getSource(ctx, { id })).source).toMatchObject({ pageCount: 3, unread: [] })
  })

  test("is what the plan allows at most", async () => {
    fill()
    const { details } = await ingested({ maxPages: 1000 }, { maxPages: 4 })
    expect(details.source).toMatchObject({ pageCount: 4, unread: [{ kind: "pages_left", count: 5, of: 9 }] })
    expect((await ingested({ maxPages: 1000 })).details.source).toMatchObject({ pageCount: 9, unread: [] })
  })

  test("may be chosen by paths", async () => {
    fill()
    site.pages["/"] = page("home", "/shop/a", "/shop/old/b", "/blog/c")
    for (const path of ["/shop/a", "/shop/old/b", "/blog/c"]) site.pages[path] = page(path)
    const { details } = await ingested({ maxPages: 9, include: ["/shop"], exclude: ["/shop/old/*"] })
    expect(details.pages.map(({ url }) => url?.replace(site.origin, ""))).toEqual(["/", "/shop/a"])
    expect(details.source.unread).toEqual([])
  })
})
