import { expect, test } from "vitest"
import { allowsRoute } from "#lib/api/allowed-routes.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

const pathOf = (text: string) => [
  text
    .slice(1)
    .split("/")
    .map((segment) => [segment]),
]
const allows = (patterns: string[], path: string) => allowsRoute(patterns, pathOf(path))

test.each([
  [["bot/*/*/*"], "/bot/1/fetch", false],
  [["**/fetch"], "/bot/1/fetch", true],
  [["**/bot/**/1/**"], "/bot/1/fetch", true],
  [["bot/**/delete"], "/bot/1/fetch", false],
  [["bot/**"], "/bot", true],
  [["bot/a*c*e"], "/bot/abcde", true],
  [["bot/ab*ba"], "/bot/aba", false],
  [["bot/a*b"], "/bot/acb/b", false],
  [["bot/a%2Fb/fetch"], "/bot/1/fetch", false],
  [["bot/%61/fetch"], "/bot/a/fetch", true],
  [["bot/%zz/fetch"], "/bot/%zz/fetch", true],
  [["bot/*"], "/bot/list", true],
  [["bot/*"], "/bot/1/fetch", false],
  [["bot/**"], "/bot/1/fetch", true],
  [["/bot/**"], "/bot/1/fetch", true],
  [["/api/v1/bot/**"], "/bot/1/fetch", true],
  [["v1/bot/*/fetch"], "/bot/1/fetch", true],
  [["bot/**"], "/bots", false],
  [["**"], "/anything/at/all", true],
  [["bot/**", "!bot/*/delete"], "/bot/1/delete", false],
  [["bot/**", "!bot/*/delete"], "/bot/1/update", true],
  [["!bot/*/delete"], "/bot/list", true],
  [["!bot/*/delete"], "/bot/1/delete", false],
  [["bot/li*"], "/bot/list", true],
  [["bot.list"], "/bot/list", false],
  [["(.*)+$"], "/bot/list", false],
])("%j on %s: %s", (patterns, path, expected) => {
  expect(allows(patterns, path)).toBe(expected)
})

const ID = "0199c0de-abcd-7000-8000-00000000000a"

test("an id is the same in capital letters, other names are not", () => {
  const named = (name: string) => [[["bot"], [name], ["fetch"]]]
  for (const pattern of [ID, ID.toUpperCase(), "0199C0DE-*", "*-ABCD-*"])
    expect([pattern, allowsRoute([`bot/${pattern}/fetch`], named(ID))]).toEqual([pattern, true])
  expect(allowsRoute(["bot/Support/fetch"], named("support"))).toBe(false)
})

test("each name of a resource lists and excludes it, and an escaped slash is no slash", () => {
  const paths = [[["bot"], [ID, "support/de"], ["fetch"]]]
  expect(allowsRoute(["bot/**", `!bot/${ID}/**`], paths)).toBe(false)
  expect(allowsRoute(["bot/**", "!bot/support%2Fde/**"], paths)).toBe(false)
  expect(allowsRoute(["bot/**", "!bot/support/de/**"], paths)).toBe(true)
  expect(allowsRoute(["bot/support*/fetch"], paths)).toBe(true)
})

test.each([
  ["bot/*a*a*a*a*a*a*a*a*ab/fetch", (n: number) => `/bot/${"a".repeat(n)}/fetch`],
  [`bot/${"*a".repeat(90)}b`, (n: number) => `/bot/${"a".repeat(n)}`],
  [`${"**/a/".repeat(35)}b`, (n: number) => "/a".repeat(n)],
  [`${"*".repeat(190)}b`, (n: number) => `/${"a".repeat(n)}`],
])("%s costs no more than its path is long", async (pattern, path) => {
  const cost = (n: number) => {
    const paths = pathOf(path(n))
    return cpuTimeOf(() => expect(allowsRoute([pattern], paths)).toBe(false))
  }
  // Backtracking took more than a minute for forty letters.
  expect(await cost(8_000)).toBeLessThan(250)
})
