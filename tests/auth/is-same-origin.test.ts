import { expect, test } from "vitest"
import { isSameOrigin } from "#lib/auth/is-same-origin.ts"

const from = (headers: Record<string, string>) =>
  isSameOrigin(new Request("http://a.test/x", { headers: { host: "a.test", ...headers } }))

test("only a page of the same host may change something through a route handler", () => {
  expect(from({ "sec-fetch-site": "same-origin" })).toBe(true)
  for (const site of ["same-site", "cross-site", "none", ""])
    expect(from({ "sec-fetch-site": site })).toBe(false)
  expect(from({ "sec-fetch-site": "cross-site", origin: "http://a.test" })).toBe(false)
})

test("a browser without fetch metadata is told by its origin", () => {
  expect(from({ origin: "http://a.test" })).toBe(true)
  for (const origin of ["http://b.test", "http://a.test:81", "null", "garbage"])
    expect(from({ origin })).toBe(false)
  expect(from({})).toBe(false)
})
