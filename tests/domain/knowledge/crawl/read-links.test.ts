import { expect, it } from "vitest"
import { readLinks } from "#lib/domain/knowledge/crawl/read-links.ts"
import { readSitemap } from "#lib/domain/knowledge/crawl/read-sitemap.ts"
import { cpuTimeOf, longestTurnOf } from "#tests/support/cpu-time.ts"

const url = new URL("http://site.test/folder/page")
const fill = (text: string) => text.repeat(Math.ceil(5_000_000 / text.length))

it("finds links by the page's base, and what it says to robots", async () => {
  const html = `<base href="/base/"><link rel="canonical" href="home?utm_source=x"><meta name="Robots" content="NoFollow">
    <a href="one">1</a><area href="//site.test/two"><a href="http://[">x</a><a>x</a><a rel="nofollow" href="no">x</a>`
  const { links, canonical, noindex, nofollow } = await readLinks(html, url)
  expect(links.map(({ href }) => href)).toEqual(["http://site.test/base/one", "http://site.test/two"])
  expect(canonical?.href).toBe("http://site.test/base/home")
  expect({ noindex, nofollow }).toEqual({ noindex: false, nofollow: true })
})

it.each([
  ["links", fill('<a href="/x?a=1&b=2">x</a>')],
  ["levels", fill("<b>")],
  ["levels closed in the wrong order", "<i>".repeat(990) + fill("</q><b></b>")],
  ["an attribute", `<a href="${fill("x")}`],
  ["tags cut off", fill("<a ")],
  ["comments", fill("<!--")],
  ["references", fill("&ampamp;")],
  ["addresses", fill("<url><loc>http://site.test/x</loc></url>")],
])("is not held up by 5 MB of %s", async (_what, html) => {
  const bytes = Buffer.from(html)
  const read = async () => {
    expect((await readLinks(html, url)).links.length).toBeLessThanOrEqual(2000)
    expect((await readSitemap(bytes, url)).pages.length).toBeLessThanOrEqual(10_000)
  }
  let longest = 0
  const used = await cpuTimeOf(async () => {
    longest = await longestTurnOf(read)
  })
  expect(used).toBeLessThan(8000)
  expect(longest).toBeLessThan(1000)
})
