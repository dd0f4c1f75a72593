import { afterAll, beforeEach, describe, expect, test, vi } from "vitest"
import { UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { crawl } from "#lib/domain/knowledge/crawl/crawl.ts"
import type { PageOutcome } from "#lib/domain/knowledge/crawl/schema.ts"
import { createSource, getSource, ingestSource, syncSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startCanary } from "#tests/support/canary.ts"
import { forbiddenAddresses, isText } from "#tests/support/forbidden-addresses.ts"
import { startWebSite } from "#tests/support/web-site.ts"
import { freePort } from "../../../../scripts/steps/free-port.ts"

const canary = await startCanary()
// Several sites, because one host is asked one thing at a time.
const sites = await Promise.all(Array.from({ length: 8 }, () => startWebSite()))
const [site] = sites
if (!site) throw new Error("no site")
useSettings({
  LIVERY_ALLOW_PRIVATE_HOSTS: sites
    .flatMap(({ port }) => [`127.0.0.1:${port}`, `localhost:${port}`])
    .join(","),
})
await useDatabase()
const ctx = await makeAccount()
vi.setConfig({ testTimeout: 120_000 })

const vectors = forbiddenAddresses(canary.port)
/** Those that fit into a header. */
const inHeaders = vectors.filter((vector) => /^[\x20-\x7e]+$/.test(vector))
/** Those that lead elsewhere even from a page: the others are paths of the page's own site. */
const absolute = inHeaders.filter((vector) => {
  const host = URL.parse(vector, site.origin)?.host
  return host !== undefined && host !== site.host
})

afterAll(() => {
  canary.close()
  for (const each of sites) each.close()
})
beforeEach(() => {
  canary.state.accepted = 0
  for (const each of sites) for (const path of Object.keys(each.pages)) delete each.pages[path]
})

const html = (body: string, head = "") =>
  `<!doctype html><title>Page</title>${head}<h1>Page</h1><p>Words of a page.</p>${body}`
const read = async (url: string, options: object = {}): Promise<PageOutcome[]> => {
  const outcomes: PageOutcome[] = []
  for await (const page of crawl(ctx, { url, pauseMs: 0, maxPages: 20, ...options })) outcomes.push(page)
  return outcomes
}

test("there are enough ways to try", () => {
  expect(vectors.length).toBeGreaterThanOrEqual(60)
  expect(absolute.length).toBeGreaterThanOrEqual(60)
})

describe("no connection is made to a forbidden address", () => {
  test("that is scraped", async () => {
    for (const vector of vectors) {
      if (!isText(vector)) {
        await expect(read(vector), vector).rejects.toMatchObject({ code: "invalid_input" })
        continue
      }
      const outcomes = await read(vector)
      expect(outcomes.length, vector).toBe(1)
      expect(outcomes[0], vector).toMatchObject({ outcome: "failed", reason: UNREACHABLE })
    }
    expect(canary.state.accepted).toBe(0)
  })

  test("that a page links to, calls its base or its home", async () => {
    const links = vectors.map((vector) => `<a href="${vector.replaceAll('"', "&quot;")}">x</a>`).join("")
    site.pages["/"] = html(links)
    await read(site.origin, { includeSubpages: true })
    for (const vector of absolute) {
      const quoted = vector.replaceAll('"', "&quot;")
      site.pages["/based"] = html('<a href="a">a</a><a href="/b">b</a>', `<base href="${quoted}">`)
      site.pages["/home"] = html("", `<link rel="canonical" href="${quoted}">`)
      await Promise.all([
        read(`${site.origin}/based`, { includeSubpages: true, maxPages: 3 }),
        read(`${site.origin}/home`),
      ])
    }
    expect(canary.state.accepted).toBe(0)
  })

  test("that a sitemap lists, as a page or as another sitemap", async () => {
    const escaped = vectors.map((vector) => vector.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))
    const type = { "content-type": "application/xml" }
    site.pages["/"] = html("")
    for (const [list, entry] of [
      ["urlset", "url"],
      ["sitemapindex", "sitemap"],
    ]) {
      // An index is read to its fifth sitemap, so each comes first once.
      for (let from = 0; from < escaped.length; from += 4) {
        const part = list === "urlset" ? escaped : escaped.slice(from, from + 4)
        const entries = part.map((loc) => `<${entry}><loc>${loc}</loc></${entry}>`).join("")
        site.pages["/sitemap.xml"] = { headers: type, body: `<${list}>${entries}</${list}>` }
        await read(site.origin, { includeSubpages: true })
        if (list === "urlset") break
      }
    }
    expect(canary.state.accepted).toBe(0)
  })

  test("that robots.txt names as a sitemap", async () => {
    site.pages["/"] = html("")
    for (let from = 0; from < inHeaders.length; from += 4) {
      const lines = inHeaders.slice(from, from + 4).map((vector) => `Sitemap: ${vector}`)
      site.pages["/robots.txt"] = { headers: { "content-type": "text/plain" }, body: lines.join("\n") }
      await read(site.origin, { includeSubpages: true })
    }
    expect(canary.state.accepted).toBe(0)
  })

  test.each(["/page", "/robots.txt", "/sitemap.xml"])("that %s redirects to", async (path) => {
    for (const vector of absolute) {
      site.pages["/"] = html("")
      site.pages[path] = { status: 302, headers: { location: vector } }
      const from = path === "/page" ? `${site.origin}/page` : site.origin
      const outcomes = await read(from, { includeSubpages: true, maxPages: 2 })
      if (path === "/page")
        expect(outcomes[0], vector).toMatchObject({ outcome: "failed", reason: UNREACHABLE })
    }
    expect(canary.state.accepted).toBe(0)
  })

  test("that a redirect reaches at its last step", async () => {
    for (const vector of absolute) {
      site.pages["/1"] = { status: 301, headers: { location: "/2" } }
      site.pages["/2"] = { status: 307, headers: { location: "/3" } }
      site.pages["/3"] = { status: 308, headers: { location: vector } }
      expect((await read(`${site.origin}/1`))[0], vector).toMatchObject({
        outcome: "failed",
        reason: UNREACHABLE,
      })
    }
    expect(canary.state.accepted).toBe(0)
  })

  test("that is given to a bot as a source", async () => {
    let refused = 0
    const give = async (botId: string, vector: string) => {
      const end = await createSource(ctx, { botId, type: "url", url: vector })
        .then(async ({ id }) => {
          await ingestSource(ctx, { sourceId: id })
          return (await getSource(ctx, { id })).source.error
        })
        .catch(({ code, message }) => {
          refused++
          return code === "unprocessable" ? message : code
        })
      // What is no text at all is refused as such.
      expect([UNREACHABLE, ...(isText(vector) && vector.trim() ? [] : ["invalid_input"])], vector).toContain(
        end,
      )
    }
    await Promise.all(
      sites.map(async (_, lane) => {
        const { id } = await createBot(ctx, { name: "Bot" })
        for (const vector of vectors.filter((_, n) => n % sites.length === lane)) await give(id, vector)
      }),
    )
    // The others are names, of which DNS would have to be asked.
    expect(refused).toBeGreaterThan(100)
    expect(canary.state.accepted).toBe(0)
  })

  test("that a source has moved to when it is read again", async () => {
    const bot = await createBot(ctx, { name: "Bot" })
    const tried = absolute.slice(0, 64)
    await Promise.all(
      sites.map(async (own, lane) => {
        own.pages["/"] = html("")
        const { id } = await createSource(ctx, { botId: bot.id, type: "url", url: own.origin })
        await ingestSource(ctx, { sourceId: id })
        for (const vector of tried.filter((_, n) => n % sites.length === lane)) {
          own.pages["/"] = { status: 302, headers: { location: vector } }
          await syncSource(ctx, { id })
          await ingestSource(ctx, { sourceId: id })
          const { source } = await getSource(ctx, { id })
          expect(source, vector).toMatchObject({ status: "failed", error: UNREACHABLE, version: 1 })
        }
      }),
    )
    expect(canary.state.accepted).toBe(0)
  })
})

test("ports that are open, closed or filtered look alike, because none of them is called", async () => {
  const ports = [canary.port, await freePort(), 22, 5432, 80, 443]
  const hosts = ["127.0.0.1", "10.255.255.1", "169.254.169.254"]
  const answers = await Promise.all(
    hosts.flatMap((host) => ports.map((port) => read(`http://${host}:${port}/`, { includeSubpages: true }))),
  )
  const shapes = answers.map(([only, ...more]) => ({ ...only, url: "", canonicalUrl: "", more }))
  for (const shape of shapes) expect(shape).toEqual(shapes[0])
  expect(canary.state.accepted).toBe(0)
})

test("twenty legitimate addresses are read", async () => {
  const [one, two] = sites
  if (!one || !two) throw new Error("no sites")
  const text = html("")
  Object.assign(one.pages, {
    "/": text,
    "/a": text,
    "/a/": text,
    "/a/b.html": text,
    "/search?q=tea&page=2": text,
    "/caf%C3%A9": text,
    "/%E6%97%A5%E6%9C%AC": text,
    "/a%20b": text,
    "/UPPER": text,
    "/~user": text,
    "/a;b=c": text,
    "/plain.txt": { headers: { "content-type": "text/plain" }, body: "Words of a page." },
    "/read.md": { headers: { "content-type": "text/markdown" }, body: "# Page\n\nWords of a page." },
    "/latin": {
      headers: { "content-type": "text/html; charset=iso-8859-1" },
      body: Buffer.from("<title>Page</title><p>Wörter einer Seite, die wir lesen.</p>", "latin1"),
    },
    "/moved": { status: 301, headers: { location: "/a" } },
    "/abroad": { status: 302, headers: { location: `${two.origin}/home` } },
    "/home": text,
  })
  two.pages["/home"] = text
  const { origin, port } = one
  const addresses = [
    ...[origin, `${origin}/a`, `${origin}/a/`, `${origin}/a/b.html`, `${origin}/search?q=tea&page=2`],
    ...[`${origin}/café`, `${origin}/日本`, `${origin}/a b`, `${origin}/UPPER`, `${origin}/~user`],
    ...[`${origin}/a;b=c`, `${origin}/plain.txt`, `${origin}/read.md`, `${origin}/latin`, `${origin}/moved`],
    ...[
      `${origin}/abroad`,
      `${two.origin}/home#part`,
      `HTTP://127.0.0.1:${port}/a`,
      `http://localhost:${port}/home`,
    ],
    `${origin}/a?utm_source=letter`,
  ]
  expect(addresses.length).toBe(20)
  for (const address of addresses) {
    const [page] = await read(address)
    expect(page, address).toMatchObject({ outcome: "fetched" })
  }
})
