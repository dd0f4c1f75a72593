import { expect, test } from "vitest"
import { isTrusted, parseAddress, readTrustedProxies } from "#lib/core/trusted-proxies.ts"

test.each([
  ["", 0],
  ["0", 0],
  ["1", 1],
  [" 2 ", 2],
  ["10", 10],
])("%j is %i hops", (text, hops) => expect(readTrustedProxies(text)).toEqual({ hops }))

test.each([
  "11",
  "-1",
  "1.5",
  "1,2",
  "yes",
  "10.0.0.0/33",
  "10.0.0.0/8/8",
  "10.0.0.0/",
  "10.0.0.0/x",
  "10/8",
  "0177.0.0.1",
  "2130706433/8",
  "2001:db8::/129",
  "proxy.example.com",
])("%j is refused", (text) => expect(() => readTrustedProxies(text)).toThrow(/^must be /))

const NETWORKS = "10.0.0.0/8, 2001:db8::/32,192.0.2.7,"

test.each([
  ["10.255.0.1", true],
  ["11.0.0.1", false],
  ["192.0.2.7", true],
  ["192.0.2.8", false],
  ["::ffff:10.1.2.3", true],
  ["2001:db8:ffff::1", true],
  ["2001:db9::1", false],
])("of the networks, %s: %s", (address, expected) => {
  const parsed = parseAddress(address)
  expect(parsed && isTrusted(readTrustedProxies(NETWORKS), parsed, 0)).toBe(expected)
})

test.each([
  "",
  "localhost",
  "unknown",
  "_hidden",
  "1",
  "127.1",
  "0x7f000001",
  "1.2.3.4:80",
  "[::1]",
  "::1, ::2",
])("%j is no address", (text) => expect(parseAddress(text)).toBeNull())
