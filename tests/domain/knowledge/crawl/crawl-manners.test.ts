import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"
import { page, startSites } from "./read-site.ts"

const { site, read, whole, short, reset, close } = await startSites()

beforeEach(reset)
afterAll(() => {
  close()
})

describe("manners", () => {
  it("obeys robots.txt, its own name before the general", async () => {
    Object.assign(site.pages, {
      "/robots.txt":
        "User-agent: *\nDisallow: /\n\nUser-agent: LiveryBot\nDisallow: /private\nAllow: /private/open\n",
      "/": page("home", "/private/x", "/private/open", "/to-private", "/fine"),
      "/private/x": page("secret"),
      "/private/open": page("open"),
      "/to-private": { status: 302, headers: { location: "/private/y" } },
      "/fine": page("fine"),
    })
    const pages = await whole()
    expect(short(pages)).toEqual({
      "/": "fetched",
      "/private/x": "skipped",
      "/private/open": "fetched",
      "/to-private": "skipped",
      "/fine": "fetched",
    })
    expect(pages[1]?.reason).toContain("robots.txt")
    expect(site.paths()).not.toContain("/private/x")
    expect(site.paths()).not.toContain("/private/y")
  })

  it("reads nothing where robots.txt fails, all where there is none", async () => {
    site.pages["/"] = page("home")
    site.pages["/robots.txt"] = { status: 503 }
    expect(await read()).toMatchObject([{ outcome: "failed", reason: UNREACHABLE }])
    site.pages["/robots.txt"] = { status: 404 }
    expect(await read()).toMatchObject([{ outcome: "fetched" }])
  })

  it("is not held up by a robots.txt made to be slow", async () => {
    site.pages["/robots.txt"] = { body: `User-agent: *\n${`Disallow: /${"*a".repeat(400)}b\n`.repeat(600)}` }
    const url = `${site.origin}/${"a".repeat(900)}`
    const used = await cpuTimeOf(async () => {
      expect(await read({ url })).toMatchObject([{ outcome: "skipped" }])
    })
    expect(used).toBeLessThan(2000)
  })

  it("follows no link that is marked so", async () => {
    site.pages["/"] = `<a rel="nofollow ugc" href="/a">a</a>${page("home", "/b")}`
    site.pages["/b"] = `<meta name="LiveryBot" content="nofollow">${page("b", "/c")}`
    expect(Object.keys(short(await whole()))).toEqual(["/", "/b"])
  })

  it("asks one host one thing at a time, with pauses, also for several crawls", async () => {
    let [now, most] = [0, 0]
    for (const path of ["/", "/a", "/b"])
      site.pages[path] = (response) => {
        most = Math.max(most, ++now)
        setTimeout(() => {
          now--
          response.writeHead(200, { "content-type": "text/html" }).end(page(path, "/a", "/b"))
        }, 20)
      }
    await Promise.all([whole({ pauseMs: 30 }), whole({ pauseMs: 30 }), read({ pauseMs: 30 })])
    expect(most).toBe(1)
    const times = site.visits.map(({ at }) => at)
    for (const [index, at] of times.entries())
      if (index) expect(at - (times[index - 1] ?? 0)).toBeGreaterThan(28)
  })

  it("stops when its time is over, and says so of the rest", async () => {
    site.pages["/"] = page("home", "/slow", "/later")
    site.pages["/slow"] = { delay: 60_000, body: page("slow") }
    site.pages["/later"] = page("later")
    const begun = performance.now()
    const pages = await whole({ timeMs: 400 })
    expect(performance.now() - begun).toBeLessThan(20_000)
    expect(short(pages)).toEqual({ "/": "fetched", "/slow": "skipped", "/later": "skipped" })
    expect(pages[1]?.reason).toContain("time")
  })

  it("stops at once when the caller does", async () => {
    site.pages["/"] = { delay: 5000, body: page("slow") }
    const gone = new AbortController()
    setTimeout(() => gone.abort(new Error("gone")), 100)
    await expect(read({}, gone.signal)).rejects.toThrow("gone")
  })

  it("waits as long as robots.txt asks, within reason", async () => {
    site.pages["/robots.txt"] = "User-agent: *\nCrawl-delay: 0.3\n"
    Object.assign(site.pages, { "/": page("home", "/a"), "/a": page("a") })
    await whole({ maxPages: 2 })
    const at = (path: string) => site.visits.find((visit) => visit.path === path)?.at ?? 0
    expect(at("/a") - at("/")).toBeGreaterThan(280)
    site.visits.length = 0
    site.pages["/robots.txt"] = "User-agent: *\nCrawl-delay: 86400\n"
    await whole({ maxPages: 2 })
    expect(at("/a") - at("/")).toBeLessThan(20_000)
  })
})
