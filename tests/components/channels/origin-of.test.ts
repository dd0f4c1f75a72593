import { expect, test } from "vitest"
import { originOf } from "#components/channels/sites/origin-of.ts"

test.each([
  ["example.com", "https://example.com"],
  [" https://www.Example.com/shop?a=1#b ", "https://www.example.com"],
  ["http://example.com:8080/x", "http://example.com:8080"],
  ["https://example.com:443", "https://example.com"],
  ["localhost:3000", "https://localhost:3000"],
  ["http://localhost:3000", "http://localhost:3000"],
  ["bücher.example", "https://xn--bcher-kva.example"],
])("%j means %j", (typed, origin) => {
  expect(originOf(typed)).toBe(origin)
})

test.each([
  "",
  "example",
  "javascript:alert(1)",
  "ftp://example.com",
  "https://",
  "a b.com",
  "https://me@a.com",
  "*",
])("%j is no site", (typed) => {
  expect(originOf(typed)).toBeNull()
})
