import { beforeAll, expect, test } from "vitest"
import { safeRedirect } from "#lib/auth/safe-redirect.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { hostOf } from "#lib/domain/branding/branding.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

const slug = `p${newId().slice(-12)}`
const verified = `chat-${slug}.example`
const pending = `pending-${slug}.example`
const rival = `rival-${slug}.example`
let own: string
let host: Host

beforeAll(async () => {
  const { id } = await createPartner({ name: "Northwind", slug })
  await system().domain.createMany({
    data: [
      { accountId: id, hostname: verified, nonce: "n", verifiedAt: new Date() },
      { accountId: id, hostname: pending, nonce: "n" },
    ],
  })
  const other = await createPartner({ name: "Southwind", slug: `r${slug}` })
  await system().domain.create({
    data: { accountId: other.id, hostname: rival, nonce: "n", verifiedAt: new Date() },
  })
  host = (await hostOf(`${slug}.localhost`)) as Host
  own = host.canonicalUrl
})

test.each([
  ["/", "/"],
  ["/bots", "/bots"],
  ["/bots/1?tab=knowledge#top", "/bots/1?tab=knowledge#top"],
  ["/a/../b", "/b"],
  ["/search?q=http://evil.test", "/search?q=http://evil.test"],
  ["/caf%C3%A9", "/caf%C3%A9"],
])("%s stays", async (text, path) => expect(await safeRedirect(text, host)).toBe(path))

test("our own and the agency's other verified host's canonical address stay", async () => {
  expect(await safeRedirect(`${own}/bots?x=1`, host)).toBe("/bots?x=1")
  const other = (await hostOf(verified))?.canonicalUrl
  expect(await safeRedirect(`${other}/bots`, host)).toBe(`${other}/bots`)
})

test("another agency's hosts and the install's own lead nowhere, wherever one comes from", async () => {
  const hosts = await Promise.all([rival, `r${slug}.localhost`, "localhost"].map(hostOf))
  for (const other of hosts) {
    expect(other?.canonicalUrl).toMatch(/^http/)
    expect(await safeRedirect(`${other?.canonicalUrl}/bots`, host)).toBe("/")
    expect(await safeRedirect(`${own}/bots`, other as Host)).toBe("/")
  }
})

const PAYLOADS = [
  "",
  " ",
  "garbage",
  "bots",
  "./bots",
  "../bots",
  "?x=1",
  "#x",
  "http",
  "http:",
  "http:/",
  "http://",
  "https://",
  "https:///evil.test",
  "//evil.test",
  "///evil.test",
  "////evil.test",
  "//evil.test/%2f..",
  "/\\evil.test",
  "\\/evil.test",
  "\\\\evil.test",
  "/\\/evil.test",
  "//\\evil.test",
  "/\tevil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "/\r\n/evil.test",
  "\t//evil.test",
  " //evil.test",
  "/ /evil.test",
  "\u0000//evil.test",
  "/\u0000/evil.test",
  "/%2fevil.test",
  "/%2Fevil.test/x",
  "/%5cevil.test",
  "/%5Cevil.test",
  "/%09/evil.test",
  "/%0a/evil.test",
  "/.//evil.test",
  "/..//evil.test",
  "/./\\evil.test",
  "/a/..//evil.test",
  "/%2e%2e//evil.test",
  "/%E0%A4%A/x",
  "http:evil.test",
  "https:evil.test",
  "http:\\\\evil.test",
  "https:/\\evil.test",
  "http://evil.test",
  "https://evil.test/x",
  "HTTP://EVIL.TEST",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://localhost/",
  "blob:http://localhost/x",
  "mailto:a@b.test",
  "http://localhost:1/",
  "https://localhost/",
  "http://localhost.evil.test",
  "http://evil.test#@localhost",
  "http://evil.test?@localhost",
  "http://localhost@evil.test",
  "http://localhost:4160@evil.test",
  "http://user:pass@localhost:4160/",
  "http://localhost%2eevil.test",
  "http://localhost\\@evil.test",
  "http://[::ffff:127.0.0.1]/",
  "http://2130706433/",
  `//${slug}.localhost`,
  `https://${slug}.localhost/`,
  `http://${slug}.localhost:1/`,
  `http://x.${slug}.localhost:4160/`,
  `http://${pending}:4160/`,
  `http://${verified}:1/`,
  "http://ⓔvil.test",
  "http://evil。test",
  "／／evil.test",
  "/．．／／evil.test",
  "x".repeat(5_000),
  `/${"x".repeat(5_000)}`,
  "http://\ud800",
]

test.each(PAYLOADS.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
  "%s leads nowhere else",
  async (_, text) => {
    const to = await safeRedirect(text, host)
    expect(new URL(to, own).origin).toBe(own)
    expect(to).toMatch(/^\/(?![/\\])/)
    if (to !== "/") expect(to).toBe("/%EF%BC%8E%EF%BC%8E%EF%BC%8F%EF%BC%8Fevil.test")
  },
)

test("there are more than 60 payloads", () => expect(PAYLOADS.length).toBeGreaterThan(60))

test.each([[undefined], [null], [7], [{}], [["/bots"]]])("%j goes to the start", async (value) =>
  expect(await safeRedirect(value, host)).toBe("/"),
)
