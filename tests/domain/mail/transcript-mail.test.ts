import { expect, test } from "vitest"
import { LANGUAGES } from "#lib/core/languages.ts"
import type { Host } from "#lib/domain/branding/schema.ts"
import { sendMail, transcriptMail } from "#lib/domain/mail/mail.ts"
import { startMailServer } from "#tests/support/mail-server.ts"

const server = await startMailServer()
const host: Host = {
  kind: "partner",
  hostname: "northwind.example",
  realmId: "r",
  accountId: "a",
  isActive: true,
  brand: {
    name: "Northwind",
    accent: "#0f766e",
    logo: null,
    favicon: null,
    radius: "soft",
    font: "geist",
    promise: null,
    language: null,
  },
  canonicalUrl: "https://northwind.example",
}
const at = new Date("2026-11-29T08:15:00Z")
const said = (
  type: "user" | "bot",
  text: string,
  whose: { origin?: string; model?: string; name?: string } = {},
) => ({
  type,
  text,
  origin: whose.origin ?? null,
  model: whose.model ?? null,
  name: whose.name ?? null,
  citations: [],
  createdAt: at,
})
const citation = {
  index: 1,
  recordId: "r",
  sourceId: null,
  sourceName: "Prices.pdf",
  title: "Prices",
  url: "https://northwind.example/prices",
  version: 1,
  page: null,
  heading: null,
  quote: "12 €",
  start: 0,
  end: 4,
}
const about = { brand: "Northwind", bot: "Robo", language: "en" as const }

async function sent(
  messages: Parameters<typeof transcriptMail>[0]["messages"],
  language: "en" | "de" = "en",
) {
  server.received.length = 0
  await sendMail(host, "ada@example.com", transcriptMail({ ...about, language, messages }))
  const [message] = server.received
  if (!message) throw new Error("nothing came")
  return { ...message, content: Buffer.from(message.content, "latin1").toString() }
}

test("says whose words each message is, with its sources, and marks what a model wrote for machines", async () => {
  const { headers, content } = await sent([
    said("user", "What does it cost?"),
    {
      ...said("bot", "It costs 12 € [1].", { origin: "model", model: "openai/gpt-4o" }),
      citations: [citation],
    },
    said("bot", "Twelve.", { origin: "person", name: "Jo" }),
  ])
  expect(headers).toMatch(/^X-AI-Generated: true\r?$/im)
  expect(content).toContain("You (Nov 29, 2026, 8:15 AM UTC)")
  expect(content).toContain("Robo (written by an AI · Nov 29, 2026, 8:15 AM UTC)")
  expect(content).toContain("[1] Prices: https://northwind.example/prices")
  expect(content).toContain("Jo (Nov 29, 2026, 8:15 AM UTC)")
})

test("what was quoted or written by people is not marked", async () => {
  const { headers, content } = await sent([
    said("user", "Hello"),
    said("bot", "12 €", { origin: "quote", model: "builtin/quotes" }),
  ])
  expect(headers).not.toMatch(/X-AI-Generated/i)
  expect(content).toContain("Robo (quoted · ")
})

test("nothing that was said is read as HTML or as a head of the mail", async () => {
  const { headers, content } = await sent([
    said("user", "<img src=x onerror=alert(1)>\r\nBcc: eve@evil.example\r\n\r\n.\r\n"),
  ])
  expect(content.split("text/html")[1]).not.toMatch(/<img/)
  expect(headers).not.toMatch(/^Bcc:/im)
})

test.each(LANGUAGES)("is worded in %s, with names in it as they are", (language) => {
  const mail = transcriptMail({
    brand: "$& {bot}",
    bot: "Bot {brand} $1",
    language,
    messages: [said("user", "Hi")],
  })
  expect(mail.language).toBe(language)
  expect(mail.subject).toContain("Bot {brand} $1")
  expect(mail.notes[0]).toContain("$& {bot}")
})
