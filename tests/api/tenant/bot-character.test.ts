import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asTenant, makeCaller, type Send } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

// language, personality and bot_role by what a model server is really told. Values and words stand here by hand.
const mock = await startMockModel({ answer: "Fine." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

const LANGUAGES = {
  en: /\bEnglish\b/,
  es: /\bSpanish\b/,
  fr: /\bFrench\b/,
  de: /\bGerman\b/,
  it: /\bItalian\b/,
  pt: /\bPortuguese\b/,
}
const PERSONALITIES = {
  professional: /\bprofessional\b/i,
  friendly: /\bfriendly\b/i,
  helpful: /\bhelpful\b/i,
  expert: /\bexpert\b/i,
  enthusiastic: /\benthusiastic\b/i,
}
const ROLES = {
  customer_support: /\bcustomer support\b/i,
  sales: /\bsales\b/i,
  technical_support: /\btechnical support\b/i,
  general_assistant: /\bgeneral assistant\b/i,
  lead_generation: /\b(leads?|prospects?)\b/i,
  appointment_booking: /\bappointments?\b/i,
}
const CHANNELS =
  "webchat api whatsapp telegram messenger instagram slack discord teams googlechat email sms".split(" ")

let send: Send
beforeAll(async () => {
  send = asTenant(await makeCaller({ bots: null }))
})

let count = 0
async function make(settings: object): Promise<string> {
  const { status, json } = await send("POST /bots", {
    body: { name: "Bot", channel_type: "webchat", ...settings },
  })
  expect(status).toBe(201)
  return json.data?.id ?? ""
}
/** The system prompt that the model server received for a question to this bot. */
async function prompt(bot_id: string): Promise<string> {
  const path = `POST /conversations/character-${count++}/messages`
  const { status, json } = await send(path, { body: { bot_id, message: "How are you?" } })
  expect(status).toBe(200)
  expect(json.data?.bot_response?.message).toBe("Fine.")
  const [system, ...rest] = mock.asked.at(-1)?.messages ?? []
  expect(system?.role).toBe("system")
  expect(rest).toEqual([{ role: "user", content: "How are you?" }])
  return system?.content ?? ""
}

describe.each([
  ["language", LANGUAGES],
  ["personality", PERSONALITIES],
  ["bot_role", ROLES],
])("%s", (field, values: Record<string, RegExp>) => {
  test("each value tells the model something of its own", async () => {
    const prompts: Record<string, string> = {}
    for (const value of Object.keys(values)) prompts[value] = await prompt(await make({ [field]: value }))
    for (const [value, words] of Object.entries(values))
      for (const [other, text] of Object.entries(prompts))
        expect([value, other, words.test(text)]).toEqual([value, other, value === other])
    expect(new Set(Object.values(prompts)).size).toBe(Object.keys(values).length)
  })

  test("a change holds from the next message on", async () => {
    const [first = "", second = ""] = Object.keys(values)
    const id = await make({ [field]: first })
    const before = await prompt(id)
    expect((await send(`PUT /bots/${id}`, { body: { [field]: second } })).status).toBe(200)
    const after = await prompt(id)
    expect(before).toMatch(values[first] ?? /^$/)
    expect(after).toMatch(values[second] ?? /^$/)
    expect(after).not.toMatch(values[first] ?? /^$/)
  })

  test("nothing beyond the list is taken", async () => {
    for (const value of ["", "EN", "pirate", `${Object.keys(values)[0]} `, 1, [], {}]) {
      const body = { name: "Bot", channel_type: "webchat", [field]: value }
      const { status, json } = await send("POST /bots", { body })
      expect([value, status]).toEqual([value, 400])
      expect(json).toMatchObject({ success: false, error: `Invalid field: ${field}` })
    }
  })
})

test("they stand beside the bot's own prompt and beside each other", async () => {
  const id = await make({
    system_prompt: "You sell boats.",
    language: "fr",
    personality: "expert",
    bot_role: "sales",
  })
  const text = await prompt(id)
  for (const part of [/You sell boats\./, /French/, /expert/i, /\bsales\b/i]) expect(text).toMatch(part)
  const plain = await prompt(await make({ system_prompt: "You sell boats." }))
  expect(plain).toMatch(/You sell boats\./)
  expect(plain).toMatch(/English/)
  for (const part of [...Object.values(PERSONALITIES), ...Object.values(ROLES)])
    expect(plain).not.toMatch(part)
})

test("null takes personality and role back, but a bot always has a language", async () => {
  const id = await make({ personality: "expert", bot_role: "sales" })
  const cleared = await send(`PUT /bots/${id}`, { body: { personality: null, bot_role: null } })
  expect(cleared.json.data).toMatchObject({ personality: null, bot_role: null })
  expect(await prompt(id)).not.toMatch(/expert|\bsales\b/i)
  expect((await send(`PUT /bots/${id}`, { body: { language: null } })).status).toBe(400)
})

test("channel_type takes every channel of the product, and a conversation is of its bot's channel", async () => {
  for (const channel_type of CHANNELS) {
    const bot_id = await make({ channel_type })
    expect((await send(`GET /bots/${bot_id}`)).json.data?.channel_type).toBe(channel_type)
    await send(`POST /conversations/by-${channel_type}/messages`, { body: { bot_id, message: "Hi" } })
    const { json } = await send(`GET /conversations?channel=${channel_type}&bot_id=${bot_id}`)
    expect(json.data).toHaveLength(1)
  }
  for (const channel_type of ["fax", "", "WebChat", null, 1]) {
    const { status } = await send("POST /bots", { body: { name: "Bot", channel_type } })
    expect([channel_type, status]).toEqual([channel_type, 400])
  }
})
