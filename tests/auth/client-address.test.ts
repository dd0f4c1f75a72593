import { expect, test } from "vitest"
import { clientAddress } from "#lib/auth/client-address.ts"

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["127.0.0.1", "127.0.0.1"],
  ["6.6.6.6, 203.0.113.7", "203.0.113.7"],
  ["6.6.6.6, 203.0.113.7, 127.0.0.1", "203.0.113.7"],
  ["203.0.113.7, 172.17.0.1", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["203.0.113.7, ::1", "203.0.113.7"],
  ["not an address, 127.0.0.1", undefined],
  ["not an address", undefined],
  ["", undefined],
])("%s is %s", (noted, address) =>
  expect(clientAddress(new Headers({ "x-forwarded-for": noted }))).toBe(address),
)

test("without a note there is none", () => expect(clientAddress(new Headers())).toBeUndefined())
