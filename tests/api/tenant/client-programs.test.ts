import { expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { makeCaller } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

// The calls of the reference's two sample programs, over a real server, with the habits of the libraries that they use.
await useDatabase()
const { url } = await startApi()
const base = `${url}/api/v1`

test("a program that sends a JSON content type with everything", async () => {
  const { tenantKey } = await makeCaller()
  const headers = { "X-API-Key": tenantKey, "Content-Type": "application/json" }
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(base + path, { headers, ...init })
    return { status: response.status, result: (await response.json()) as Record<string, never> }
  }
  const post = (body: object) => ({ method: "POST", body: JSON.stringify(body) })

  const bot = await ask(
    "/bots",
    post({
      name: "Customer Service Bot",
      channel_type: "webchat",
      description: "Handles customer inquiries",
      welcome_message: "Hello! How can I assist you today?",
      system_prompt: "You are a helpful customer service representative.",
    }),
  )
  expect(bot).toMatchObject({
    status: 201,
    result: { success: true, data: { name: "Customer Service Bot" } },
  })
  const said = await ask(
    "/conversations/session-123/messages",
    post({ message: "What are your business hours?" }),
  )
  expect(said).toMatchObject({
    status: 200,
    result: {
      success: true,
      data: {
        user_message: { message: "What are your business hours?" },
        bot_response: { message: expect.stringMatching(/\w/) },
      },
    },
  })
  expect(await ask("/analytics/overview?period=7", { method: "GET" })).toMatchObject({
    status: 200,
    result: {
      data: {
        total_bots: 1,
        total_conversations: 1,
        total_messages: 3,
        active_conversations: 1,
        period_days: 7,
      },
    },
  })
  expect(await ask("/bots", post({ channel_type: "webchat" }))).toMatchObject({
    result: { success: false, error: "Missing required field: name" },
  })
})

test("a program that writes True and False, and names its numbers in texts", async () => {
  const { tenantKey } = await makeCaller()
  const headers = {
    "X-API-Key": tenantKey,
    "Content-Type": "application/json",
    "User-Agent": "python-requests/2.32",
  }
  const get = async (path: string, params: Record<string, string | number> = {}) => {
    const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]))
    return (await fetch(`${base}${path}?${query}`, { headers: { ...headers, Accept: "*/*" } })).json()
  }
  const post = async (path: string, body: object) =>
    (await fetch(base + path, { method: "POST", headers, body: JSON.stringify(body) })).json()

  expect(await get("/bots", { page: 1, per_page: 20 })).toMatchObject({ success: true, data: [] })
  // A bot must exist before a message can be answered.
  expect(await post("/conversations/session-123/messages", { message: "Hello, I need help" })).toEqual({
    success: false,
    error: "Bot not found",
    message: expect.any(String),
  })
  expect(await post("/bots", { name: "Support Bot", channel_type: "webchat" })).toMatchObject({
    success: true,
    data: { name: "Support Bot", id: expect.any(String) },
  })
  const listed = { success: true, data: [{ name: "Support Bot" }] }
  expect(
    await get("/bots", { page: 1, per_page: 20, channel_type: "webchat", is_active: "True" }),
  ).toMatchObject(listed)
  expect(await get("/bots", { is_active: "False" })).toMatchObject({ data: [] })
  expect(await post("/conversations/session-123/messages", { message: "Hello, I need help" })).toMatchObject({
    success: true,
    data: { bot_response: { message: expect.stringMatching(/\w/) } },
  })
  expect(await get("/analytics/overview", { period: 7 })).toMatchObject({
    success: true,
    data: { total_conversations: 1, total_messages: 2 },
  })
})
