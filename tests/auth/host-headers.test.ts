import { beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { browser } from "./browser.ts"

await useDatabase()

const slug = `p${newId().slice(-12)}`
const host = `${slug}.localhost:4160`

beforeAll(async () => void (await createPartner({ name: "Northwind", slug })))

const FOREIGN = [
  "evil.test",
  "evil.test:80",
  "evil.test.",
  "EVIL.TEST",
  "localhost.evil.test",
  `${slug}.localhost.evil.test`,
  `evil.test#${slug}.localhost`,
  `evil.test/${slug}.localhost`,
  `evil.test?${slug}.localhost`,
  `evil.test@${slug}.localhost`,
  `${slug}.localhost@evil.test`,
  `${slug}.localhost:80@evil.test`,
  `x.${slug}.localhost`,
  `${slug}x.localhost`,
  "unknown.localhost",
  ".localhost",
  "..localhost",
  "localhost:",
  "localhost:evil",
  "localhost:70000",
  "localhost:80:80",
  "localhost evil.test",
  "localhost,evil.test",
  "localhost;evil.test",
  "0.0.0.0",
  "127.1",
  "2130706433",
  "[::]",
  "[::ffff:7f00:1]",
  "169.254.169.254",
  "xn--evil-test",
  "%6cocalhost",
]

test.each(FOREIGN)("Host: %s gets nothing", async (header) => {
  for (const [method, path] of [
    ["GET", "csrf"],
    ["GET", "signin"],
    ["POST", "callback/credentials"],
    ["POST", "signout"],
  ] as const) {
    const answer = await browser(header).send(
      method,
      path,
      method === "POST" ? { email: "a@b.test" } : undefined,
    )
    expect(answer.status).toBe(404)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toBe("Not found")
  }
})

const POISON: Record<string, string>[] = [
  { "x-forwarded-host": "evil.test" },
  { "x-forwarded-host": "evil.test", "x-forwarded-proto": "https" },
  { "x-forwarded-host": `${host}, evil.test` },
  { "x-forwarded-proto": "javascript" },
  { forwarded: "host=evil.test;proto=https" },
  { "x-host": "evil.test" },
  { "x-original-host": "evil.test" },
  { "x-forwarded-server": "evil.test" },
  { "x-http-host-override": "evil.test" },
  { "x-original-url": "//evil.test" },
  { "x-rewrite-url": "//evil.test" },
  { referer: "http://evil.test/" },
]

test.each(POISON.map((headers) => [JSON.stringify(headers), headers]))(
  "%s changes no address",
  async (_, headers) => {
    const ada = browser(host, headers)
    for (const path of ["providers", "signin", "signout", "error?error=x"]) {
      const answer = await ada.send("GET", path)
      const seen = `${answer.headers.get("location")} ${answer.headers.getSetCookie()} ${await answer.text()}`
      expect(seen).not.toMatch(/evil|javascript|https/)
    }
    expect(await (await ada.send("GET", "providers")).json()).toMatchObject({
      credentials: {
        callbackUrl: `http://${slug}.localhost:${process.env.PORT ?? 3000}/api/auth/callback/credentials`,
      },
    })
  },
)

test("there are more than 30 forms", () => expect(FOREIGN.length + POISON.length).toBeGreaterThan(30))
