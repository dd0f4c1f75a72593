import { expect, test } from "vitest"
import { checkAllowedRoute } from "#lib/api/allowed-routes.ts"

const allows = (patterns: string[], path: string) => {
  try {
    checkAllowedRoute(patterns, path)
    return true
  } catch {
    return false
  }
}

test.each([
  [[], "/bot/list", true],
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
