import { gzipSync } from "node:zlib"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { page, startSites } from "./read-site.ts"

const { site, other, whole, short, reset, close } = await startSites()

beforeEach(reset)
afterAll(() => {
  close()
})

describe("a site", () => {
  it("is read breadth first, each page once, whatever the form of the link", async () => {
    Object.assign(site.pages, {
      "/": page(
        "home",
        "/a",
        "b",
        `//${site.host}/c`,
        `${site.origin}/d?utm_source=x&id=1#top`,
        "/",
        "#x",
        "/a#y",
        "mailto:a@b.c",
        "javascript:1",
        "/pic.png",
      ),
      "/a": page("a", "/deep", "/"),
      "/b": page("b", "/a"),
      "/c": page("c"),
      "/d?id=1": page("d", "?id=1&gclid=2"),
      "/deep": page("deep"),
    })
    expect(short(await whole())).toEqual({
      "/": "fetched",
      "/a": "fetched",
      "/b": "fetched",
      "/c": "fetched",
      "/d?id=1": "fetched",
      "/deep": "fetched",
    })
    expect(site.paths()).toEqual([
      "/robots.txt",
      "/",
      "/llms.txt",
      "/a",
      "/b",
      "/c",
      "/d?id=1",
      "/deep",
      "/sitemap.xml",
    ])
  })

  it("ends at the number of pages, and comes to an end where none can be read", async () => {
    const many = Array.from({ length: 200 }, (_, at) => `/p${at}`)
    site.pages["/"] = page("home", ...many)
    for (const path of many.slice(0, 20)) site.pages[path] = page(path)
    const pages = await whole({ maxPages: 5 })
    expect(pages.map(({ outcome }) => outcome)).toEqual(Array(5).fill("fetched"))
    for (const path of many) delete site.pages[path]
    expect((await whole({ maxPages: 5 })).length).toBe(15)
  })

  it("stays on its own site, also when a page leads away", async () => {
    Object.assign(site.pages, {
      "/": page("home", `${other.origin}/x`, "/away", "/near"),
      "/away": { status: 302, headers: { location: `${other.origin}/x` } },
      "/near": { status: 301, headers: { location: "/there" } },
      "/there": page("there"),
    })
    const pages = await whole()
    expect(short(pages)).toEqual({ "/": "fetched", "/away": "skipped", "/near": "fetched" })
    expect(pages[2]).toMatchObject({ canonicalUrl: `${site.origin}/there`, extracted: { title: "there" } })
    expect(other.visits).toEqual([])
  })

  it("moves with a first page that has moved", async () => {
    other.pages["/new"] = page("new", "/next")
    other.pages["/next"] = page("next")
    site.pages["/"] = { status: 301, headers: { location: `${other.origin}/new` } }
    const pages = await whole()
    expect(pages.map(({ canonicalUrl, outcome }) => [canonicalUrl, outcome])).toEqual([
      [`${other.origin}/new`, "fetched"],
      [`${other.origin}/next`, "fetched"],
    ])
  })

  it("leaves out copies: by text, by the page's own word, by redirect", async () => {
    Object.assign(site.pages, {
      "/": page("home", "/one", "/two", "/sorted", "/moved", "/lost"),
      "/one": page("one"),
      "/two": page("one"),
      "/sorted": `<link rel="canonical" href="/one">${page("one in another order")}`,
      "/moved": { status: 302, headers: { location: "/one" } },
      "/lost": `<link rel="canonical" href="/">${page("lost")}`,
    })
    const pages = await whole()
    expect(short(pages)).toEqual({
      "/": "fetched",
      "/one": "fetched",
      "/two": "skipped",
      "/sorted": "skipped",
      "/moved": "skipped",
      "/lost": "fetched",
    })
    expect(pages[3]).toMatchObject({
      canonicalUrl: `${site.origin}/one`,
      reason: "It is the same as another page.",
    })
  })

  it("lists failures among what was read", async () => {
    Object.assign(site.pages, {
      "/": page("home", "/gone", "/broken", "/fine"),
      "/broken": { status: 500 },
      "/fine": page("fine"),
    })
    const pages = await whole()
    expect(short(pages)).toEqual({
      "/": "fetched",
      "/gone": "failed",
      "/broken": "failed",
      "/fine": "fetched",
    })
    expect(new Set(pages.flatMap(({ reason }) => reason ?? []))).toEqual(new Set([UNREACHABLE]))
  })

  it("reads first what lies below the page it began with", async () => {
    Object.assign(site.pages, {
      "/help/": page("help", "/login", "/help/a", "/help/b"),
      "/login": page("login"),
      "/help/a": page("a"),
      "/help/b": page("b"),
    })
    const pages = await whole({ url: `${site.origin}/help/`, maxPages: 3 })
    expect(Object.keys(short(pages))).toEqual(["/help/", "/help/a", "/help/b"])
  })

  it("finds pages in its sitemaps: packed, listed by an index, named by robots.txt", async () => {
    const loc = (path: string) => `<url><loc>\n ${site.origin}${path} </loc></url>`
    Object.assign(site.pages, {
      "/robots.txt": {
        headers: { "content-type": "text/plain" },
        body: `Sitemap: ${site.origin}/index.xml\nSitemap: ${other.origin}/map.xml`,
      },
      "/index.xml": `<sitemapindex><sitemap><loc>${site.origin}/map.xml.gz</loc></sitemap></sitemapindex>`,
      "/map.xml.gz": {
        body: gzipSync(
          `<?xml version="1.0"?><urlset>${loc("/hidden")}${loc("/")}<url><loc>${other.origin}/x</loc></url></urlset>`,
        ),
      },
      "/": page("home"),
      "/hidden": page("hidden"),
    })
    expect(short(await whole())).toEqual({ "/": "fetched", "/hidden": "fetched" })
    expect(other.visits).toEqual([])
  })

  it("may be given as a sitemap", async () => {
    site.pages["/sitemap.xml"] = {
      headers: { "content-type": "application/xml" },
      body: `<urlset><url><loc>${site.origin}/a</loc></url></urlset>`,
    }
    site.pages["/a"] = page("a")
    expect(short(await whole({ url: `${site.origin}/sitemap.xml` }))).toEqual({
      "/sitemap.xml": "skipped",
      "/a": "fetched",
    })
  })

  it("is asked again on conditions", async () => {
    const conditional =
      (tag: string, body: string) =>
      (response: import("node:http").ServerResponse, seen: { headers: Record<string, unknown> }) => {
        const same = seen.headers["if-none-match"] === tag
        response
          .writeHead(same ? 304 : 200, { etag: tag, "content-type": "text/html" })
          .end(same ? undefined : body)
      }
    Object.assign(site.pages, {
      "/": conditional('"h"', page("home", "/a", "/b")),
      "/a": page("a"),
      "/b": page("b"),
    })
    const before = await whole()
    const known = before.map(({ url, etag, lastModified, contentHash }) => ({
      url,
      etag,
      lastModified,
      contentHash,
    }))
    site.pages["/b"] = page("b, changed")
    const after = await whole({ known })
    expect(short(after)).toEqual({ "/": "unchanged", "/a": "unchanged", "/b": "fetched" })
    expect(after[0]).toMatchObject({ etag: '"h"', contentHash: before[0]?.contentHash })
    expect(after[0]?.extracted).toBeUndefined()
  })
})
