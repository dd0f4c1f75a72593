import { beforeAll, describe, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"

await useDatabase()

const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/)
const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)

let caller: Caller
let send: Send
let botId = ""
beforeAll(async () => {
  caller = await makeCaller()
  send = asTenant(caller)
  const bot = await createBot(caller.ctx, {
    name: "Customer Support Bot",
    welcomeMessage: "Hi! How can I help you today?",
    ownDataset: true,
  })
  botId = bot.id
})

const ask = (session: string, body: object, headers?: Record<string, string>) =>
  send(`POST /conversations/${session}/messages`, { body, ...(headers && { headers }) })

test("a message to a new session starts it with the default bot and is answered", async () => {
  const answer = await ask("session-123", { message: "What are your business hours?" })
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject({
    success: true,
    data: {
      user_message: { id: UUID, message: "What are your business hours?", created_at: DATE },
      bot_response: { id: UUID, message: expect.stringMatching(/./), created_at: DATE },
    },
  })
  const { json } = await send("GET /conversations/session-123")
  expect(json.data?.session).toEqual({
    id: UUID,
    session_id: "session-123",
    bot_id: botId,
    bot_name: "Customer Support Bot",
    user_identifier: null,
    user_name: null,
    user_email: null,
    channel: "webchat",
    status: "active",
    started_at: DATE,
    ended_at: null,
    created_at: DATE,
  })
  expect(json.data?.messages).toMatchObject([
    {
      id: UUID,
      sender: "bot",
      message: "Hi! How can I help you today?",
      message_type: "text",
      created_at: DATE,
    },
    { sender: "user", message: "What are your business hours?", message_type: "text" },
    { sender: "bot", message: answer.json.data?.bot_response?.message, message_type: "text" },
  ])
})

test("the caller may say who is asking, and name the bot", async () => {
  const other = await createBot(caller.ctx, { name: "Other", channelType: "telegram" })
  const who = { user_identifier: "user@example.com", user_name: "John Doe", user_email: "user@example.com" }
  await ask("session-who", { message: "Hello", bot_id: other.id, ...who })
  const { json } = await send("GET /conversations/session-who")
  expect(json.data?.session).toMatchObject({ ...who, bot_id: other.id, channel: "telegram" })
  const listed = (await send(`GET /conversations?bot_id=${other.id}`)).json
  expect(listed.pagination).toMatchObject({ total: 1, page: 1, per_page: 20 })
  expect(listed.data).toEqual([json.data?.session])
})

test.each([
  ["status=active", 2],
  ["status=ended", 0],
  ["status=nonsense", 0],
  ["channel=telegram", 1],
  ["channel=fax", 0],
  ["bot_id=nonsense", 0],
])("GET /conversations?%s finds %i", async (query, count) => {
  expect((await send(`GET /conversations?${query}`)).json.data).toHaveLength(count)
})

describe("a session name", () => {
  test.each([
    "a",
    encodeURIComponent("ünïcode ✓ name"),
    "x".repeat(128),
    encodeURIComponent("a/b?c#d"),
    "%25",
  ])("%s is taken as it is", async (session) => {
    expect((await ask(session, { message: "Hello" })).status).toBe(200)
    const { json } = await send(`GET /conversations/${session}`)
    expect(json.data?.session?.session_id).toBe(decodeURIComponent(session))
  })
  test.each(["x".repeat(129), "a%0Ab", "a%00b"])("%s is refused", async (session) => {
    expect((await ask(session, { message: "Hello" })).status).toBe(400)
  })
})

test.each([
  [{}, 400, "Missing required field: message"],
  [{ message: "" }, 400, "Invalid field: message"],
  [{ message: "  \n" }, 400, "Invalid field: message"],
  [{ message: 5 }, 400, "Invalid field: message"],
  [{ message: "x".repeat(32_001) }, 400, "Invalid field: message"],
  [{ message: "Hello", evil: 1 }, 400, "Invalid request"],
  [{ message: "Hello", bot_id: "nonsense" }, 404, "Bot not found"],
])("refuses %j and stores nothing", async (body, status, error) => {
  const answer = await ask("never", body)
  expect([answer.status, answer.json.error]).toEqual([status, error])
  expect((await send("GET /conversations/never")).status).toBe(404)
})

test("an unknown session is 404 in the reference's words", async () => {
  expect((await send("GET /conversations/unheard-of")).json).toEqual({
    success: false,
    error: "Conversation not found",
    message: "The requested conversation does not exist or you don't have access",
  })
})

test("without a bot there is nobody to talk to", async () => {
  const empty = asTenant(await makeCaller())
  const answer = await empty("POST /conversations/s/messages", { body: { message: "Hello" } })
  expect([answer.status, answer.json.error]).toEqual([404, "Bot not found"])
})

test("an inactive bot answers 403 and stores nothing", async () => {
  const quiet = await makeCaller()
  await createBot(quiet.ctx, { name: "Quiet", isActive: false })
  const answer = await asTenant(quiet)("POST /conversations/s/messages", { body: { message: "Hello" } })
  expect(answer.status).toBe(403)
  expect((await asTenant(quiet)("GET /conversations")).json.data).toEqual([])
})

test("at the limit of messages a message is refused in the plan's words", async () => {
  const full = await makeCaller({ messages: 1 })
  await createBot(full.ctx, { name: "Bot" })
  const answer = await asTenant(full)("POST /conversations/s/messages", { body: { message: "Hello" } })
  expect(answer.status).toBe(403)
  expect(answer.json).toEqual({
    success: false,
    error: "Message limit reached for current plan",
    message: "Upgrade your plan to send more messages",
  })
  expect((await asTenant(full)("GET /conversations")).json.data).toEqual([])
})

test("another account's session of the same name is another session", async () => {
  const other = await makeCaller()
  await createBot(other.ctx, { name: "Theirs" })
  await asTenant(other)("POST /conversations/session-123/messages", { body: { message: "Mine" } })
  const { json } = await asTenant(other)("GET /conversations/session-123")
  expect(json.data?.session?.bot_name).toBe("Theirs")
  expect(json.data?.messages).toHaveLength(2)
})

test("with Accept: text/event-stream the answer comes in events", async () => {
  const answer = await ask("streamed", { message: "Hello" }, { Accept: "text/event-stream" })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-type")).toBe("text/event-stream")
  const events = answer.text
    .split("\n\n")
    .filter(Boolean)
    .map((frame) => /^event: (\w+)\ndata: (.+)$/.exec(frame)?.slice(1) ?? [frame])
  const names = events.map(([name]) => name)
  expect(names[0]).toBe("user_message")
  expect(names).toContain("token")
  expect(names.slice(-3)).toEqual(["bot_response", "usage", "done"])
  const tokens = events.filter(([name]) => name === "token").map(([, data = ""]) => JSON.parse(data).token)
  const whole = JSON.parse(events.find(([name]) => name === "bot_response")?.[1] ?? "")
  expect(tokens.join("")).toBe(whole.message)
  const { json } = await send("GET /conversations/streamed")
  expect(json.data?.messages?.at(-1)).toMatchObject({
    id: whole.id,
    message: whole.message,
    status: "complete",
  })
})

test("a stream that is refused before its first event has a real status", async () => {
  const answer = await ask("refused", { message: "Hi", bot_id: "x" }, { Accept: "text/event-stream" })
  expect(answer.status).toBe(404)
  expect(answer.json.error).toBe("Bot not found")
})

test("analytics follow", async () => {
  const fresh = await makeCaller()
  const api = asTenant(fresh)
  const bot = await createBot(fresh.ctx, { name: "Customer Support Bot", welcomeMessage: "Hi!" })
  await api("POST /conversations/one/messages", { body: { message: "Hello" } })
  await api("POST /conversations/one/messages", { body: { message: "Hello again" } })
  await api("POST /conversations/two/messages", { body: { message: "Hello" } })
  expect((await api("GET /analytics/overview?period=7")).json).toEqual({
    success: true,
    data: {
      total_bots: 1,
      total_conversations: 2,
      total_messages: 8,
      active_conversations: 2,
      period_days: 7,
      bots: [{ id: bot.id, name: "Customer Support Bot", channel_type: "webchat", is_active: true }],
    },
  })
  const { data } = (await api(`GET /analytics/conversations?bot_id=${bot.id}`)).json
  expect(data).toMatchObject({
    total_conversations: 2,
    period_days: 30,
    breakdown: { by_channel: { webchat: 2 }, by_status: { active: 2, ended: 0, abandoned: 0 } },
  })
  const days = Object.entries(data?.breakdown?.by_day ?? {})
  expect(days).toHaveLength(30)
  expect(days.at(-1)).toEqual([new Date().toISOString().slice(0, 10), 2])
  const { json: usage } = await api("GET /tenant/usage")
  expect(usage.data?.usage).toEqual({ bot_count: 1, conversation_count: 2, message_count: 8 })
  for (const period of ["0", "366", "x", "-1"])
    expect((await api(`GET /analytics/overview?period=${period}`)).status).toBe(400)
})
