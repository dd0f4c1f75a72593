import { once } from "node:events"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { refuseForeign } from "#lib/api/node/refuse-foreign.ts"
import { serveAsk } from "#lib/api/node/serve-ask.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createPartner } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()
useSettings({ LIVERY_URL: "https://chat.platform.example" })

const server = createServer((incoming, outgoing) => {
  if (serveAsk(incoming, outgoing)) return
  refuseForeign(incoming, outgoing).then((refused) => refused || outgoing.end("a page"))
})
const slug = `h${newId().slice(-12)}`
const name = (label: string) => `${label}-${slug}.example`
let port = 0

beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  port = (server.address() as AddressInfo).port
  const { id } = await createPartner({ name: "Northwind", slug })
  const client = await makeAccount()
  const { id: botId } = await createBot(client, { name: "Roastery" })
  const now = new Date()
  const of = (accountId: string, label: string) => ({ accountId, hostname: name(label), nonce: "n" })
  await system().domain.createMany({
    data: [
      { ...of(id, "verified"), verifiedAt: now },
      of(id, "pending"),
      { ...of(id, "failing"), failingSince: now },
      { ...of(id, "released"), releasedAt: now },
      { ...of(client.account.id, "client"), verifiedAt: now, botId },
    ],
  })
})
afterAll(() => server.close())

async function raw(target: string, headers: string[], method = "GET") {
  const socket = connect(port, "127.0.0.1")
  socket.write(`${method} ${target} HTTP/1.1\r\n${[...headers, "Connection: close"].join("\r\n")}\r\n\r\n`)
  let text = ""
  for await (const chunk of socket) text += chunk
  return { status: Number(text.split(" ")[1]), text }
}
const ask = (domain: string, headers: string[] = []) =>
  raw(`/internal/certificate?domain=${encodeURIComponent(domain)}`, ["Host: 127.0.0.1", ...headers])

test.each(["chat.platform.example", `${slug}.chat.platform.example`, "verified", "client"])(
  "a certificate may be fetched for %s",
  async (label) => expect((await ask(label.includes(".") ? label : name(label))).status).toBe(200),
)

test.each(["pending", "failing", "released", "nobody"])("none for a domain that is %s", async (label) =>
  expect((await ask(name(label))).status).toBe(404),
)

test.each([
  "nobody.chat.platform.example",
  "localhost",
  "demo.localhost",
  "127.0.0.1",
  "[::1]",
  "",
  `verified-${slug}.example:443`,
  `verified-${slug}.example/x`,
  `x@verified-${slug}.example`,
  `verified-${slug}.example,evil.test`,
  "*.chat.platform.example",
])("none for %j", async (domain) => expect((await ask(domain)).status).toBe(404))

test("only a proxy is answered, and only about one name", async () => {
  const domain = name("verified")
  for (const header of ["X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9", "Via: 1.1 proxy"])
    expect((await ask(domain, [header])).status).toBe(404)
  const target = `/internal/certificate?domain=${domain}`
  expect((await raw(`${target}&domain=${domain}`, ["Host: x"])).status).toBe(404)
  expect((await raw(target, ["Host: x"], "POST")).status).toBe(404)
  expect((await raw(target, ["Host: x"])).text).not.toMatch(/northwind|livery/i)
})

test.each(["pending", "failing", "released", "nobody"])(
  "%s serves nothing, in nobody's name",
  async (label) => {
    const { status, text } = await raw("/", [`Host: ${name(label)}`])
    expect(status).toBe(421)
    expect(text).not.toMatch(/northwind|livery|a page/i)
  },
)

test("a verified domain serves, a client's only what its chat is made of", async () => {
  expect((await raw("/sign-in", [`Host: ${name("verified")}`])).text).toContain("a page")
  const client = [`Host: ${name("client")}`]
  for (const path of [
    "/",
    "/?lang=de",
    "/privacy?bot=x",
    "/chat/x",
    "/chat/x/share-picture",
    "/_next/static/a.js",
  ])
    expect((await raw(path, client)).status, path).toBe(200)
  for (const path of [
    "/sign-in",
    "/home",
    "/chat",
    "/chat/x/y",
    "/api/auth/csrf",
    "/docs/api",
    "/privacyx",
    "//x",
  ])
    expect((await raw(path, client)).status, path).toBe(404)
})
