import { expect, test } from "vitest"
import { readRobots } from "#lib/domain/knowledge/crawl/read-robots.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

const read = (text: string) => readRobots(text, "LiveryBot")

test.each([
  ["", "/x", true],
  ["User-agent: *\nDisallow: /x", "/x/y", false],
  ["User-agent: *\nDisallow: /x", "/y", true],
  ["user-AGENT : *\r\ndisallow : /x # all of it", "/x", false],
  ["User-agent: *\rDisallow:", "/x", true],
  ["User-agent: Other\nDisallow: /", "/x", true],
  ["User-agent: *\nDisallow: /\n\nUser-agent: LiveryBot/2.0\nDisallow: /x", "/y", true],
  ["User-agent: *\nDisallow: /\n\nUser-agent: liverybot\nDisallow: /x", "/x", false],
  ["User-agent: *\nDisallow: /\nUser-agent: LiveryBot\nDisallow:", "/x", true],
  ["User-agent: Other\nUser-agent: LiveryBot\nDisallow: /x", "/x", false],
  ["User-agent: LiveryBot\n\n# still the same group\nUser-agent: Other\nDisallow: /x", "/x", false],
  [
    "User-agent: LiveryBot\nDisallow: /a\nUser-agent: Other\nAllow: /\nUser-agent: LiveryBot\nDisallow: /b",
    "/b",
    false,
  ],
  ["User-agent: *\nDisallow: /x\nAllow: /x/y", "/x/y/z", true],
  ["User-agent: *\nAllow: /x/y\nDisallow: /x", "/x/z", false],
  ["User-agent: *\nDisallow: /x\nAllow: /x", "/x", true],
  ["User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false],
  ["User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true],
  ["User-agent: *\nDisallow: /*?print=", "/a?print=1", false],
  ["User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false],
  ["User-agent: *\nDisallow: /a*b*c", "/a1c2b3", true],
  ["User-agent: *\nDisallow: /größe", "/gr%C3%B6%C3%9Fe", false],
  ["User-agent: *\nDisallow: /gr%c3%b6%c3%9fe", "/gr%C3%B6%C3%9Fe", false],
  ["User-agent: *\nDisallow: /\ud800", "/x", true],
  ["Disallow: /x", "/x", true],
])("%j on %s: %s", (text, path, isAllowed) => {
  expect(read(text).allows(path)).toBe(isAllowed)
})

test("tells of the delay and the sitemaps", () => {
  const text =
    "Sitemap: /one.xml\nUser-agent: *\nCrawl-delay: 3\nSitemap: https://a.test/two.xml # new\nDisallow:"
  expect(read(text)).toMatchObject({ delay: 3, sitemaps: ["/one.xml", "https://a.test/two.xml"] })
  for (const delay of ["-1", "soon", ""]) expect(read(`User-agent: *\nCrawl-delay: ${delay}`).delay).toBe(0)
})

test.each([
  ["many names above many rules", "User-agent: *\n".repeat(18_000) + "Disallow: /x\n".repeat(19_000)],
  ["many other names", "User-agent: a\n".repeat(18_000) + "Disallow: /x\n".repeat(19_000)],
  [
    "many rules",
    `User-agent: *\n${Array.from({ length: 25_000 }, (_, n) => `Disallow: /${n}x${n}`).join("\n")}`,
  ],
  [
    "many stars",
    `User-agent: *\n${Array.from({ length: 12_000 }, (_, n) => `Disallow: /*${"a*".repeat(14)}b${n}`).join("\n")}`,
  ],
])("a hostile file of %s costs a moment and little memory", async (_, text) => {
  expect(text.length).toBeGreaterThan(400_000)
  const before = process.memoryUsage().heapUsed
  const used = await cpuTimeOf(() => {
    const file = read(text)
    for (let n = 0; n < 5; n++) file.allows(`/${"a".repeat(190)}`)
  })
  // The parser before took 4 seconds and 340 MB for a tenth of the first, and a second for each address of the last.
  expect(used).toBeLessThan(1_500)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000)
})
