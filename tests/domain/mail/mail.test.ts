import { expect, test } from "vitest"
import { readEnv, senderAddress } from "#lib/core/env.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { layOut } from "#lib/domain/mail/lay-out.ts"
import { canMail, resetMail, sendMail } from "#lib/domain/mail/mail.ts"
import { startMailServer } from "#tests/support/mail-server.ts"

const server = await startMailServer()
const brand = {
  name: "Northwind",
  accent: "#0f766e",
  logo: null,
  favicon: null,
  radius: "soft",
  font: "geist",
  promise: null,
  language: null,
} as const
const host = (change: object = {}): Host => ({
  kind: "partner",
  hostname: "northwind.example",
  realmId: "r",
  accountId: "a",
  isActive: true,
  brand: { ...brand, ...change },
  canonicalUrl: "https://northwind.example",
})
const mail = resetMail({
  brand: "Northwind",
  link: "https://northwind.example/new-password/x",
  minutes: 15,
  language: "en",
})

test("goes out as text and HTML, in the brand's name, to one address", async () => {
  expect(canMail()).toBe(true)
  await sendMail(host(), "ada@example.com", mail)
  const [message] = server.received
  expect(message).toMatchObject({ from: senderAddress(), to: ["ada@example.com"] })
  expect(message?.content).toMatch(/^From: Northwind <no-reply@localhost>/m)
  expect(message?.content).toMatch(/^Subject: A new password for Northwind/m)
  expect(message?.content).toContain("Content-Type: text/plain")
  expect(message?.content).toContain("Content-Type: text/html")
})

test.each(["Northwind\r\nBcc: eve@evil.example", 'North" <eve@evil.example>, "wind', "Nord\u0000wind"])(
  "a brand named %j adds no recipient and no header",
  async (name) => {
    server.received.length = 0
    await sendMail(host({ name }), "ada@example.com", mail)
    const [message] = server.received
    expect(message?.to).toEqual(["ada@example.com"])
    expect(message?.headers).toMatch(/^From: /m)
    expect(message?.headers).not.toMatch(/^Bcc:/im)
  },
)

test("nothing that people named is read as HTML", () => {
  const name = `<img src=x onerror=alert(1)> & "sons"`
  const action = { label: name, link: `https://x.example/"><script>` }
  const { html, text } = layOut(
    { brand: { ...brand, name }, origin: "https://x.example" },
    { subject: name, lead: [name], action, notes: [name] },
  )
  expect(html.match(/<(img|script)/g)).toBeNull()
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;sons&quot;")
  expect(text).toContain(name)
})

test.each([
  ["#ffffff", "#000000"],
  ["#fde047", "#000000"],
  ["#0f766e", "#ffffff"],
  ["#1c1e21", "#ffffff"],
])("text on a button of %s is %s", (accent, expected) => {
  const { html } = layOut({ brand: { ...brand, accent }, origin: "https://x.example" }, mail)
  expect(html).toContain(`background:${accent};color:${expected}`)
})

test("a logo that is kept here is shown from the brand's own address", () => {
  const { html } = layOut({ brand: { ...brand, logo: "/brand/logo?v=1" }, origin: "https://x.example" }, mail)
  expect(html).toContain('<img src="https://x.example/brand/logo?v=1" alt="Northwind"')
})

test("a server that refuses is an upstream fault", async () => {
  server.refuses = true
  await expect(sendMail(host(), "ada@example.com", mail)).rejects.toMatchObject({
    code: "upstream",
    details: { system: "MAIL" },
  })
  server.refuses = false
})

test.each([
  ["hello@agency.example", true],
  ["Agency <hello@agency.example>", true],
  ["Agency", false],
  ["a@x.example, b@y.example", false],
  ["a@evil.test＠x.example", false],
])("MAIL_FROM %j is accepted: %s", (MAIL_FROM, accepted) => {
  const read = () => readEnv({ MAIL_FROM })
  if (accepted) expect(read().MAIL_FROM).toBe(MAIL_FROM)
  else expect(read).toThrow("MAIL_FROM: must be an e-mail address")
})
