import { expect, it } from "vitest"
import { chosenPaths } from "#lib/domain/knowledge/crawl/chosen-paths.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

const wants = (path: string, include: string[], exclude: string[] = []) =>
  chosenPaths({ include, exclude })(new URL(path, "https://example.com"))

it.each([
  ["/help", ["/help"], true],
  ["/help/", ["help/"], true],
  ["/help/a/b", ["/help"], true],
  ["/help/a/b?x=1", ["/help/*"], true],
  ["/help", ["/help/*"], false],
  ["/helpful", ["/help"], false],
  ["/en/docs/v2/api", ["/**/v2"], true],
  ["/en/docs/v1/api", ["/**/v2"], false],
  ["/a/price-list.html", ["/*/price-*.html"], true],
  ["/gr%C3%B6%C3%9Fe", ["/größe"], true],
  ["/help", ["https://example.com/help?page=2"], true],
  ["/anything", ["/"], true],
  ["/anything", [], true],
  ["/a(b", ["/a(b"], true],
  ["/aab", ["/a+b"], false],
])("%s of %j: %s", (path, include, expected) => {
  expect(wants(path, include)).toBe(expected)
  expect(wants(path, [], include)).toBe(include.length === 0 || !expected)
})

it("leaves out of what is included what is excluded", () => {
  expect(wants("/blog/2020/x", ["/blog"], ["/blog/2020"])).toBe(false)
  expect(wants("/blog/2021/x", ["/blog"], ["/blog/2020"])).toBe(true)
})

it("takes a hostile pattern and path in its stride", async () => {
  const pattern = "/**/*a*a*a*a*a*a*b".repeat(16)
  const path = `/${"aaaaaaaa/".repeat(110)}`
  expect(
    await cpuTimeOf(async () => {
      for (let n = 0; n < 50; n++) expect(wants(path, [pattern])).toBe(false)
    }),
  ).toBeLessThan(2000)
})
