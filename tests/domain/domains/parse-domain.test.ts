import { expect, test } from "vitest"
import { parseDomain } from "#lib/domain/domains/parse-domain.ts"

process.env.LIVERY_URL = "https://chat.platform.example"

test.each([
  ["chat.agency.example", "chat.agency.example"],
  ["  Chat.Agency.EXAMPLE. ", "chat.agency.example"],
  ["agency.com", "agency.com"],
  ["help.agency.co.uk", "help.agency.co.uk"],
  ["me.github.io", "me.github.io"],
  ["chät.müller.de", "xn--cht-rla.xn--mller-kva.de"],
  ["xn--cht-rla.de", "xn--cht-rla.de"],
  ["ｃｈａｔ.agency.com", "chat.agency.com"],
  ["例え.テスト", "xn--r8jz45g.xn--zckzah"],
])("takes %s", (text, hostname) => expect(parseDomain(text)).toBe(hostname))

test.each([
  "",
  ".",
  "agency",
  "com",
  "co.uk",
  "github.io",
  "localhost",
  "printer.local",
  "db.internal",
  "x.onion",
  "1.0.0.127.in-addr.arpa",
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f.1",
  "1.2.3.0x4",
  "a.b.1",
  "[::1]",
  "::1",
  "chat.agency.com:443",
  "https://chat.agency.com",
  "chat.agency.com/path",
  "chat.agency.com?x",
  "chat.agency.com#x",
  "user@agency.com",
  "chat.agency.com\\@evil.com",
  "chat agency.com",
  "chat.agency.com, evil.com",
  "chat.agency.com\u0000.evil.com",
  "chat.agency.com\r\nX: y",
  "*.agency.com",
  "_dmarc.agency.com",
  "-chat.agency.com",
  "chat-.agency.com",
  "chat..agency.com",
  "chat%2eagency.com",
  `${"a".repeat(64)}.com`,
  `${"a.".repeat(130)}com`,
  "chat.platform.example",
  "CHAT.Platform.example.",
  "other.chat.platform.example",
  "a.b.chat.platform.example",
  "demo.localhost",
])("refuses %j", (text) =>
  expect(() => parseDomain(text)).toThrow(expect.objectContaining({ code: "invalid_input" })),
)

test("a name beside the install's is somebody's own", () =>
  expect(parseDomain("other.platform.example")).toBe("other.platform.example"))
