import iconv from "iconv-lite"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { makePdf } from "#tests/domain/knowledge/extraction/make-pdf.ts"
import { startCanary } from "#tests/support/canary.ts"
import { forbiddenAddresses, isText } from "#tests/support/forbidden-addresses.ts"
import { page, startSites } from "./read-site.ts"

const { site, read, whole, reset, close } = await startSites()
const canary = await startCanary()

beforeEach(reset)
afterAll(() => {
  close()
  canary.close()
})

describe("one page", () => {
  it("is read with its title, language, text and marks", async () => {
    site.pages["/"] = {
      body: page("lamps", "/more"),
      headers: { etag: '"1"', "last-modified": "Mon, 02 Nov 2026 10:00:00 GMT" },
    }
    const [found, ...rest] = await read({ split: { language: "en" } })
    expect(rest).toEqual([])
    expect(found).toMatchObject({
      url: `${site.origin}/`,
      canonicalUrl: `${site.origin}/`,
      outcome: "fetched",
      extracted: { title: "lamps", language: "en" },
      etag: '"1"',
      lastModified: "Mon, 02 Nov 2026 10:00:00 GMT",
    })
    expect(found?.extracted?.text).toContain("About lamps.")
    expect(found?.passages?.[0]?.text).toContain("About lamps.")
    expect(found?.contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(site.paths()).toEqual(["/robots.txt", "/"])
  })

  it.each([
    [
      "ISO-8859-1 by its header",
      Buffer.from("<html><body><p>Größe für Übung</p></body></html>", "latin1"),
      "text/html; charset=ISO-8859-1",
    ],
    [
      "ISO-8859-1 by its own word",
      Buffer.from(
        '<html><head><meta charset="iso-8859-1"></head><body><p>Größe für Übung</p></body></html>',
        "latin1",
      ),
      "text/html",
    ],
    [
      "ISO-8859-1 by no word at all",
      Buffer.from("<html><body><p>Größe für Übung</p></body></html>", "latin1"),
      "text/html",
    ],
    [
      "UTF-16 by its mark",
      Buffer.from("\ufeff<html><body><p>Größe für Übung</p></body></html>", "utf16le"),
      "text/html",
    ],
    ["plain text", Buffer.from("Größe für Übung"), "text/plain"],
    ["Markdown", Buffer.from("# Größe für Übung"), "text/markdown"],
    ["a type unsaid", Buffer.from("<!doctype html><p>Größe für Übung</p>"), ""],
  ])("is decoded: %s", async (_what, body, type) => {
    site.pages["/"] = { body, headers: { "content-type": type } }
    const [found] = await read()
    expect(found?.extracted?.text).toContain("Größe für Übung")
  })

  it("is decoded by what it holds where its server is wrong, and says which bytes are none", async () => {
    const text = "Мы работаем с понедельника по пятницу с девяти до шести, в субботу магазин закрыт."
    const body = (charset: string) => iconv.encode(`<!doctype html><p>${text}</p>`, charset)
    site.pages["/"] = {
      body: body("windows-1251"),
      headers: { "content-type": "text/html; charset=ISO-8859-1" },
    }
    expect((await read())[0]?.extracted).toMatchObject({ text })
    const stray = Buffer.concat([body("utf8"), Buffer.from([0x20, 0xff])])
    site.pages["/"] = { body: stray, headers: { "content-type": "text/html; charset=utf-8" } }
    const [found] = await read()
    expect(found?.extracted?.text).toContain(text)
    expect(found?.extracted?.unread).toEqual([{ kind: "undecodable_bytes", count: 1, where: ["UTF-8"] }])
  })

  it("may be a PDF", async () => {
    site.pages["/a.pdf"] = {
      body: await makePdf([[{ text: "The lamp costs 99 euros." }]]),
      headers: { "content-type": "application/pdf" },
    }
    const [found] = await read({ url: `${site.origin}/a.pdf` })
    expect(found?.extracted).toMatchObject({ type: "pdf" })
    expect(found?.extracted?.text).toContain("99 euros")
  })

  it("fails with one reason, whatever the cause", async () => {
    const slow = (response: { destroy(): void }) => setTimeout(() => response.destroy(), 50)
    Object.assign(site.pages, {
      "/500": { status: 500 },
      "/403": { status: 403 },
      "/cut": slow,
      "/loop": { status: 302, headers: { location: "/loop" } },
      "/bad": { status: 302, headers: { location: "ftp://example.com/" } },
      "/304": { status: 304 },
      "/long": { body: Buffer.alloc(5_000_001, "x") },
    })
    const addresses = ["/404", "/500", "/403", "/cut", "/loop", "/bad", "/304", "/long"].map(
      (path) => site.origin + path,
    )
    for (const url of [
      ...addresses,
      `http://127.0.0.1:${canary.port}/`,
      "http://10.0.0.1/",
      "nonsense",
      "ftp://example.com/",
      "",
    ]) {
      const found = await read({ url })
      expect(found, url).toMatchObject([{ url, outcome: "failed", reason: UNREACHABLE, contentHash: null }])
    }
  })

  it.each([
    ["an image", { headers: { "content-type": "image/png" }, body: "png" }, "This is not a page of text."],
    ["JSON", { headers: { "content-type": "application/json" }, body: "{}" }, "This is not a page of text."],
    [
      "a page that does not want it",
      { body: `<meta name="robots" content="noindex">${page("x")}` },
      "The page asks not to be indexed.",
    ],
    [
      "a header that does not want it",
      { headers: { "x-robots-tag": "noindex" }, body: page("x") },
      "The page asks not to be indexed.",
    ],
  ])("is skipped when it is %s", async (_what, answer, reason) => {
    site.pages["/"] = answer
    expect(await read()).toMatchObject([{ outcome: "skipped", reason }])
  })

  it("fails without text, and is read in spite of words for other robots", async () => {
    site.pages["/"] = "<html><body><script>1</script></body></html>"
    expect(await read()).toMatchObject([{ outcome: "failed", reason: "No text was found on this page." }])
    site.pages["/"] = { headers: { "x-robots-tag": "otherbot: noindex, nofollow" }, body: page("x") }
    expect(await read()).toMatchObject([{ outcome: "fetched" }])
  })

  it("may be typed without https", async () => {
    const [found] = await read({ url: "livery.invalid/help" })
    expect(found).toMatchObject({
      url: "https://livery.invalid/help",
      outcome: "failed",
      reason: UNREACHABLE,
    })
  })
})

it("reaches no forbidden address by link, redirect, canonical, sitemap or robots.txt", async () => {
  const addresses = forbiddenAddresses(canary.port).filter(
    (address) => /^[^\s"<>]+$/.test(address) && /^(https?:)?\/\//.test(address),
  )
  const redirects = addresses.filter((address) => /^[\x21-\x7e]+$/.test(address))
  Object.assign(site.pages, {
    "/robots.txt": addresses.map((address) => `Sitemap: ${address}`).join("\n"),
    "/": page("home", ...addresses, ...redirects.map((_, at) => `/to/${at}`)),
    "/sitemap.xml": `<urlset>${addresses.map((address) => `<url><loc>${address}</loc></url>`).join("")}</urlset>`,
  })
  for (const [at, location] of redirects.entries())
    site.pages[`/to/${at}`] = { status: 302, headers: { location } }
  for (const address of addresses.filter(isText))
    expect((await read({ url: address }))[0]?.outcome).toBe("failed")
  const pages = await whole({ maxPages: 200 })
  expect(pages.filter(({ outcome }) => outcome === "fetched").length).toBe(1)
  expect(pages.length).toBe(redirects.length + 1)
  expect(canary.state.accepted).toBe(0)
})
