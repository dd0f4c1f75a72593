import fc from "fast-check"
import { expect, test } from "vitest"
import { callerNetwork } from "#lib/auth/caller-network.ts"
import { readTrustedProxies } from "#lib/core/trusted-proxies.ts"

const of = (setting: string, peer: string, forwarded?: string) =>
  callerNetwork(peer, forwarded, readTrustedProxies(setting))

const CDN = "198.51.100.0/24"
const BALANCER = "10.0.0.0/8"
const BOTH = `${CDN}, ${BALANCER}`

test.each([
  // Nobody is trusted: not a proxy of this machine or network either.
  ["", "203.0.113.7", "6.6.6.6", "203.0.113.7"],
  ["", "127.0.0.1", "6.6.6.6", "127.0.0.1"],
  ["", "10.0.0.5", "6.6.6.6", "10.0.0.5"],
  ["", "::ffff:203.0.113.7", undefined, "203.0.113.7"],
  // One proxy, as in docs/settings.md.
  ["1", "127.0.0.1", "203.0.113.7", "203.0.113.7"],
  ["1", "127.0.0.1", "6.6.6.6, 203.0.113.7", "203.0.113.7"],
  ["1", "127.0.0.1", undefined, "127.0.0.1"],
  // A CDN and a load balancer, by hops and by networks.
  ["2", "10.0.0.1", "203.0.113.7, 198.51.100.9", "203.0.113.7"],
  ["2", "10.0.0.1", "6.6.6.6, 203.0.113.7, 198.51.100.9", "203.0.113.7"],
  [BOTH, "10.0.0.1", "203.0.113.7, 198.51.100.9", "203.0.113.7"],
  [BOTH, "10.0.0.1", "6.6.6.6, 203.0.113.7, 198.51.100.9", "203.0.113.7"],
  // Past the CDN, straight to the load balancer: the networks tell, the hops do not.
  [BOTH, "10.0.0.1", "6.6.6.6, 203.0.113.7", "203.0.113.7"],
  // Past both: a private caller, or anybody, does not name itself.
  [BOTH, "192.168.1.20", "6.6.6.6", "192.168.1.20"],
  [CDN, "10.0.0.5", "6.6.6.6", "10.0.0.5"],
  // All of them trusted: the first.
  [BOTH, "10.0.0.1", "10.0.0.9, 198.51.100.9", "10.0.0.9"],
  // Forms.
  ["1", "127.0.0.1", "203.0.113.7:4711", "203.0.113.7"],
  ["1", "127.0.0.1", "[2001:db8:1:2::5]:4711", "2001:db8:1:2::/64"],
  ["1", "127.0.0.1", "[2001:db8:1:2::5]", "2001:db8:1:2::/64"],
  ["1", "127.0.0.1", "::ffff:203.0.113.7", "203.0.113.7"],
  ["1", "::1", "203.0.113.7 ", "203.0.113.7"],
  // What is no address counts as the proxy that wrote it.
  ["1", "127.0.0.1", "unknown", "127.0.0.1"],
  ["2", "10.0.0.1", "203.0.113.7, _secret", "10.0.0.1"],
  ["2", "10.0.0.1", "garbage, 198.51.100.9", "198.51.100.9"],
  ["1", "127.0.0.1", "203.0.113.7,", "127.0.0.1"],
  ["1", "127.0.0.1", ",,,", "127.0.0.1"],
  ["", "2001:db8:1:2:3:4:5:6", undefined, "2001:db8:1:2::/64"],
  ["", "2001:db8::1", undefined, "2001:db8:0:0::/64"],
  ["", "::1", undefined, "::1"],
  ["", "::ffff:127.0.0.1", undefined, "127.0.0.1"],
])("trusting %j, %s with %j is %s", (setting, peer, forwarded, expected) =>
  expect(of(setting, peer, forwarded)).toBe(expected),
)

test("a connection without an address has none", () =>
  expect(callerNetwork(undefined, "203.0.113.7", readTrustedProxies("1"))).toBeUndefined())

test("the addresses of one /64 are one network, those of two are two", () => {
  const [a, b, c] = ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:3::1"]
  expect(of("1", "127.0.0.1", a)).toBe(of("1", "127.0.0.1", b))
  expect(of("1", "127.0.0.1", a)).not.toBe(of("1", "127.0.0.1", c))
})

const wild = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.string(),
  fc.constantFrom("10.0.0.1", "198.51.100.9", "unknown"),
)

test("whatever a caller writes, the proxies decide who it is", () => {
  fc.assert(
    fc.property(fc.array(wild, { maxLength: 20 }), (claims) => {
      const note = [...claims, "203.0.113.7", "198.51.100.9"].join(", ")
      expect(of("2", "10.0.0.1", note)).toBe("203.0.113.7")
      expect(of(BOTH, "10.0.0.1", note)).toBe("203.0.113.7")
      expect(of("", "203.0.113.7", note)).toBe("203.0.113.7")
      expect(of(BOTH, "203.0.113.7", claims.join(", "))).toBe("203.0.113.7")
    }),
    { numRuns: 1_000 },
  )
})

test("a header of 16 KB of trusted proxies costs no more than a look at 32 of them", () => {
  expect(of(BOTH, "10.0.0.1", "10.0.0.2,".repeat(1_800).slice(0, -1))).toBe("10.0.0.2")
})
