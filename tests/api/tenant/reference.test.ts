import { beforeAll, describe, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Answer, asTenant, type Caller, makeCaller, type Send, sender } from "#tests/support/api.ts"

// What the reference says, written out by hand: these expectations never come from the declarations under test.
await useDatabase()

const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const TEXT = expect.any(String)

let caller: Caller
let send: Send
beforeAll(async () => {
  caller = await makeCaller({ bots: 6, conversations: 5000, messages: 50_000 })
  send = asTenant(caller)
})

function expectKeys({ json }: Answer, keys: string[], value = json.data) {
  expect(Object.keys(value ?? {})).toEqual(expect.arrayContaining(keys))
}

test("GET /tenant/info", async () => {
  const answer = await send("GET /tenant/info")
  expect(answer.status).toBe(200)
  expect(answer.json).toEqual({
    success: true,
    data: { id: UUID, name: "Client", plan: "Standard", is_active: true, created_at: DATE, updated_at: DATE },
  })
})

test("GET /tenant/usage", async () => {
  const fresh = await makeCaller({ bots: 10, conversations: 5000, messages: 50_000 })
  expect((await asTenant(fresh)("GET /tenant/usage")).json).toEqual({
    success: true,
    data: {
      usage: { bot_count: 0, conversation_count: 0, message_count: 0 },
      limits: { max_bots: 10, max_conversations_per_month: 5000, max_messages_per_month: 50_000 },
      utilization: { bots: "0/10", conversations: "0/5000", messages: "0/50000" },
    },
  })
  const unlimited = await makeCaller({ bots: null, conversations: null, messages: null })
  const { data } = (await asTenant(unlimited)("GET /tenant/usage")).json
  expect(data?.limits).toEqual({
    max_bots: null,
    max_conversations_per_month: null,
    max_messages_per_month: null,
  })
  expect(data?.utilization?.bots).toBe("0/unlimited")
})

const SALES = {
  name: "Sales Assistant Bot",
  channel_type: "webchat",
  description: "Helps with sales inquiries and product information",
  welcome_message: "Hello! I'm here to help you with any sales questions.",
  system_prompt: "You are a knowledgeable sales assistant.",
  is_active: true,
  language: "en",
  personality: "friendly",
  bot_role: "sales",
}

describe("bots", () => {
  let id = ""

  test("POST creates with everything, 201", async () => {
    const answer = await send("POST /bots", { body: SALES })
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({
      success: true,
      data: { ...SALES, id: UUID, message: "Bot created successfully" },
    })
    id = answer.json.data?.id ?? ""
  })

  test("POST has the reference's defaults", async () => {
    const { json } = await send("POST /bots", { body: { name: "Plain", channel_type: "whatsapp" } })
    expect(json.data).toMatchObject({ is_active: true, language: "en", is_default: false, description: null })
  })

  test("GET one", async () => {
    const answer = await send(`GET /bots/${id}`)
    expect(answer.status).toBe(200)
    expect(answer.json.data).toMatchObject({
      ...SALES,
      id,
      is_default: true,
      created_at: DATE,
      updated_at: DATE,
    })
  })

  test("PUT changes what is sent", async () => {
    const body = { name: "Updated Customer Support Bot", welcome_message: "Hello!", is_active: true }
    const answer = await send(`PUT /bots/${id}`, { body })
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({
      success: true,
      data: { id, name: "Updated Customer Support Bot", message: "Bot updated successfully" },
    })
    expect((await send(`GET /bots/${id}`)).json.data).toMatchObject({ ...SALES, ...body })
  })

  test("GET lists with filters and pagination", async () => {
    const answer = await send("GET /bots?page=1&per_page=10&channel_type=webchat")
    expect(answer.status).toBe(200)
    expect(answer.json.pagination).toEqual({
      page: 1,
      per_page: 10,
      total: 1,
      pages: 1,
      has_prev: false,
      has_next: false,
    })
    const keys = [
      "id",
      "name",
      "channel_type",
      "description",
      "welcome_message",
      "system_prompt",
      "is_active",
    ]
    expectKeys(answer, [...keys, "is_default", "created_at", "updated_at"], answer.json.data?.[0])
    const two = (await send("GET /bots?page=2&per_page=1")).json
    expect(two.pagination).toMatchObject({ total: 2, pages: 2, has_prev: true, has_next: false })
    expect((await send("GET /bots")).json.pagination).toMatchObject({ page: 1, per_page: 20 })
    expect((await send("GET /bots?per_page=1000")).json.pagination).toMatchObject({ per_page: 100 })
    expect((await send("GET /bots?page=9")).json.data).toEqual([])
  })

  test.each([
    ["is_active=True", 2],
    ["is_active=true", 2],
    ["is_active=False", 0],
    ["is_active=0", 0],
    ["channel_type=telegram", 0],
    ["channel_type=whatsapp&is_active=TRUE", 1],
  ])("GET /bots?%s finds %i", async (query, count) => {
    expect((await send(`GET /bots?${query}`)).json.data).toHaveLength(count)
  })

  test.each(["page=0", "page=-1", "page=x", "page=1.5", "per_page=0", "per_page=", "is_active=maybe"])(
    "GET /bots?%s is 400",
    async (query) => {
      expect((await send(`GET /bots?${query}`)).status).toBe(400)
    },
  )

  test.each([
    [{ channel_type: "webchat" }],
    [{ name: "", channel_type: "webchat" }],
    [{ name: "   ", channel_type: "webchat" }],
    [{ name: null, channel_type: "webchat" }],
    [{ name: ["x"], channel_type: "webchat" }],
    [{ name: "x".repeat(201), channel_type: "webchat" }],
    [{ name: "x" }],
    [{ name: "x", channel_type: "fax" }],
    [{ name: "x", channel_type: "webchat", is_active: "true" }],
    [{ name: "x", channel_type: "webchat", language: "xx" }],
    [{ name: "x", channel_type: "webchat", personality: "rude" }],
    [{ name: "x", channel_type: "webchat", bot_role: "boss" }],
    [{ name: "x", channel_type: "webchat", is_default: true }],
    [{ name: "x", channel_type: "webchat", accountId: "1" }],
    [{ name: "x", channel_type: "webchat", id: "1" }],
  ])("POST refuses %j", async (body) => {
    const answer = await send("POST /bots", { body })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ success: false, error: TEXT, message: TEXT })
  })

  test("DELETE", async () => {
    const { json } = await send("POST /bots", { body: { name: "Customer Support Bot", channel_type: "api" } })
    const path = `/bots/${json.data?.id}`
    const answer = await send(`DELETE ${path}`, { headers: { "Content-Type": "application/json" } })
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({ success: true, message: "Bot 'Customer Support Bot' deleted successfully" })
    expect((await send(`GET ${path}`)).status).toBe(404)
    expect((await send(`DELETE ${path}`)).status).toBe(404)
  })

  test("PUT moves the default", async () => {
    const { json } = await send("POST /bots", { body: { name: "New default", channel_type: "webchat" } })
    await send(`PUT /bots/${json.data?.id}`, { body: { is_default: true } })
    expect((await send(`GET /bots/${id}`)).json.data?.is_default).toBe(false)
    await send(`DELETE /bots/${json.data?.id}`)
    expect((await send(`GET /bots/${id}`)).json.data?.is_default).toBe(true)
  })
})

describe("the four errors that the reference shows", () => {
  test("a wrong key", async () => {
    const answer = await sender({ "X-API-Key": "tk_your_api_key_here" })("GET /tenant/info")
    expect(answer.status).toBe(401)
    expect(answer.text).toBe(
      '{"success":false,"error":"Invalid API key","message":"API key not found or tenant inactive"}',
    )
  })

  test("an unknown bot", async () => {
    const answer = await send("GET /bots/bot-uuid-1")
    expect(answer.status).toBe(404)
    expect(answer.text).toBe(
      `{"success":false,"error":"Bot not found","message":"The requested bot does not exist or you don't have access"}`,
    )
  })

  test("a full plan", async () => {
    const full = await makeCaller({ bots: 1 })
    await createBot(full.ctx, { name: "The only one" })
    const answer = await asTenant(full)("POST /bots", { body: SALES })
    expect(answer.status).toBe(403)
    expect(answer.text).toBe(
      '{"success":false,"error":"Bot limit reached for current plan","message":"Upgrade your plan to create more bots"}',
    )
    expect((await asTenant(full)("GET /tenant/usage")).json.data?.utilization?.bots).toBe("1/1")
  })

  test("a missing field", async () => {
    const answer = await send("POST /bots", { body: { channel_type: "webchat" } })
    expect(answer.status).toBe(400)
    expect(answer.text).toBe(
      `{"success":false,"error":"Missing required field: name","message":"The 'name' field is required when creating a bot"}`,
    )
    expect((await send("POST /bots")).text).toBe(answer.text)
  })
})
