import type { ServerResponse } from "node:http"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { startCanary } from "#tests/support/canary.ts"
import type { Page } from "#tests/support/web-site.ts"
import { page, startSites } from "./read-site.ts"

const { site, other, read, whole, short, reset, close } = await startSites()
const canary = await startCanary()

beforeEach(reset)
afterAll(() => {
  close()
  canary.close()
})

/** A page that is busy at first. */
const busyFor = (times: number, busy: Page, body: string) => {
  let asked = 0
  return (response: ServerResponse) => {
    const { status = 429, headers } = ++asked <= times ? busy : { status: 200 }
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(status === 200 ? body : "")
  }
}
const again = (seconds: string) => ({ status: 429, headers: { "retry-after": seconds } })
const refresh = (content: string, rest = "") =>
  `<!doctype html><html><head><meta http-equiv="Refresh" content="${content}">${rest}</head><body>Redirecting</body></html>`

describe("a busy site", () => {
  it("is asked again after its Retry-After, and no page is lost", async () => {
    site.pages["/"] = page("shop", "/a", "/b")
    site.pages["/a"] = busyFor(1, again("1"), page("desk lamps"))
    site.pages["/b"] = busyFor(1, { status: 503 }, page("floor lamps"))
    expect(short(await whole())).toEqual({ "/": "fetched", "/a": "fetched", "/b": "fetched" })
    const [first, second] = site.visits.filter(({ path }) => path === "/a")
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(990)
  })

  it("may name a date, and be busy for robots.txt too", async () => {
    const soon = new Date(Date.now() + 2000).toUTCString()
    site.pages["/robots.txt"] = busyFor(1, { status: 503, headers: { "retry-after": soon } }, "")
    site.pages["/"] = page("shop")
    expect(await read()).toMatchObject([{ outcome: "fetched" }])
  })

  it("is left alone when it asks for more time than there is", async () => {
    for (const path of ["/a", "/b"]) site.pages[path] = again("86400")
    site.pages["/"] = page("shop", "/a", "/b")
    const begun = performance.now()
    const pages = await whole()
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(short(pages)).toEqual({ "/": "fetched", "/a": "failed", "/b": "failed" })
    expect(site.paths()).toEqual(["/robots.txt", "/", "/llms.txt", "/a"])
  })

  it("is given up when it stays busy", async () => {
    site.pages["/"] = again("0")
    expect(await read()).toMatchObject([{ outcome: "failed", reason: UNREACHABLE }])
    expect(site.paths().filter((path) => path === "/").length).toBe(3)
  })

  it("holds nobody up who leaves", async () => {
    site.pages["/"] = again("30")
    const gone = new AbortController()
    setTimeout(() => gone.abort(new Error("gone")), 100)
    await expect(read({}, gone.signal)).rejects.toThrow("gone")
  })
})

describe("a page that sends its reader on", () => {
  it.each([
    ["0; url=/en/"],
    ["0;URL='/en/'"],
    ["5, /en/"],
    ["0.5; url = &quot;/en/&quot; "],
    ["0;url=en/?utm_source=x"],
  ])("is followed: %s", async (content) => {
    site.pages["/"] = refresh(content)
    site.pages["/en/"] = page("breakfast")
    site.pages["/en/?utm_source=x"] = page("breakfast")
    const [found, ...rest] = await read()
    expect(rest).toEqual([])
    expect(found).toMatchObject({ outcome: "fetched", canonicalUrl: `${site.origin}/en/` })
    expect(found?.extracted?.text).toContain("About breakfast.")
  })

  it("may do so by a header, and from a base", async () => {
    site.pages["/"] = { headers: { refresh: "0; url=/a" }, body: page("x") }
    site.pages["/a"] = refresh("0; url=b", '<base href="/deep/">')
    site.pages["/deep/b"] = page("breakfast")
    expect((await read())[0]).toMatchObject({ canonicalUrl: `${site.origin}/deep/b` })
  })

  it.each([
    ["it loads itself again", refresh("3; url=/")],
    ["it has no address", refresh("3")],
    ["it is meant to be read first", refresh("60; url=/en/")],
    [
      "it means browsers without scripts",
      `<noscript><meta http-equiv="refresh" content="0; url=/en/"></noscript>${page("home")}`,
    ],
    ["it leads to no page", refresh("0; url=javascript:1")],
  ])("is read itself where %s", async (_why, body) => {
    site.pages["/"] = body
    expect(await read()).toMatchObject([{ outcome: "fetched", canonicalUrl: `${site.origin}/` }])
    expect(site.paths()).toEqual(["/robots.txt", "/"])
  })

  it("is read where the circle closes", async () => {
    site.pages["/"] = refresh("4; url=/b")
    site.pages["/b"] = refresh("4; url=/")
    expect(await read()).toMatchObject([{ outcome: "fetched", canonicalUrl: `${site.origin}/b` }])
  })

  it("leads neither past robots.txt, nor to another site, nor to a private address", async () => {
    site.pages["/robots.txt"] = "User-agent: *\nDisallow: /private"
    site.pages["/"] = page("home", "/to-private", "/abroad", "/inside")
    site.pages["/to-private"] = refresh("0; url=/private/x")
    site.pages["/private/x"] = page("secret")
    site.pages["/abroad"] = refresh(`0; url=${other.origin}/`)
    site.pages["/inside"] = refresh(`0; url=http://127.0.0.1:${canary.port}/`)
    const pages = await whole()
    expect(short(pages)).toEqual({
      "/": "fetched",
      "/to-private": "skipped",
      "/abroad": "skipped",
      "/inside": "skipped",
    })
    expect(site.paths()).not.toContain("/private/x")
    expect(other.visits).toEqual([])
    site.pages["/"] = refresh(`0; url=http://127.0.0.1:${canary.port}/`)
    expect(await read()).toMatchObject([{ outcome: "failed", reason: UNREACHABLE }])
    expect(canary.state.accepted).toBe(0)
  })
})

it("follows five redirects and no more", async () => {
  for (const n of [1, 2, 3, 4, 5, 6])
    site.pages[`/${n}`] = { status: 302, headers: { location: `/${n + 1}` } }
  site.pages["/7"] = page("home")
  expect(await read({ url: `${site.origin}/2` })).toMatchObject([{ outcome: "fetched" }])
  expect(await read({ url: `${site.origin}/1` })).toMatchObject([{ outcome: "failed" }])
})
