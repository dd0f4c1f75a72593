import { afterAll, beforeEach, expect, it } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { countPages } from "#lib/domain/knowledge/crawl/crawl.ts"
import { startSites } from "./read-site.ts"

const { site, other, reset, close } = await startSites()
const ctx = systemContext({ id: "none", kind: "customer" } as Context["account"], makeLog())
const xml = (...urls: string[]) => ({
  headers: { "content-type": "application/xml" },
  body: `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join("")}</urlset>`,
})

beforeEach(reset)
afterAll(() => {
  close()
})

it("counts the pages that a site lists of itself, each once", async () => {
  site.pages["/sitemap.xml"] = xml("/", "/a", "/a#x", "/pic.png", `${other.origin}/b`)
  expect(await countPages(ctx, { url: `${site.origin}/deep/page` })).toBe(2)
})

it("knows nothing where there is no list, no site, or no answer in time", async () => {
  expect(await countPages(ctx, { url: `${site.origin}/` })).toBeNull()
  expect(await countPages(ctx, { url: "nonsense" })).toBeNull()
  expect(await countPages(ctx, { url: "http://10.0.0.1/" })).toBeNull()
  site.pages["/sitemap.xml"] = { delay: 60_000 }
  const begun = performance.now()
  expect(await countPages(ctx, { url: `${site.origin}/` })).toBeNull()
  expect(performance.now() - begun).toBeLessThan(20_000)
})
