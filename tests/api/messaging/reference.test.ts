import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { endConversation } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asAction, asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

// What the reference says, written out by hand: these expectations never come from the declarations under test.
const mock = await startMockModel({ answer: "Happy to help." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/)

let caller: Caller
let send: Send
let botId = ""
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
  botId = (
    await createBot(caller.ctx, {
      name: "Helper",
      welcomeMessage: "Welcome!",
      backstory:
        "You talk to {{contact.name}} in {{ system.timezone }} about {{conversation.variable}}.{{contact.none}}",
    })
  ).id
})

/** The body of the reference's own example. */
const example = (visitor: string, changes: object = {}) => ({
  channel: "API",
  message: { data: { body: "Hello" }, type: "text" },
  variables: {
    system: { timezone: "Asia/Calcutta", referrerUrl: "https://chataibot.io", browserLanguage: "en-GB" },
    contact: { name: "User Name", email: "example@domain.com", phone: "1234567890" },
    conversation: { variable: "value" },
  },
  bot_key: botId,
  from: { user_external_id: visitor, type: "VISITOR" },
  ...changes,
})
const start = (visitor: string, changes: object = {}, headers = {}) =>
  send("POST /conversations", { body: example(visitor, changes), headers })
/** A message as the reference has it, and what Livery says of an answer beside. */
const said = (
  type: "VISITOR" | "BOT",
  body: string,
  answered: boolean | null = null,
  reason: string | null = null,
) => ({
  id: UUID,
  type: "text",
  data: { body },
  from: { type },
  created_at: DATE,
  answered,
  reason,
  sources: [],
})
const helped = said("BOT", "Happy to help.", true, "small_talk")
const reply = (body: string, type = "text") => ({
  message: { data: { body }, type },
  user: { type: "VISITOR" },
})

describe("start conversation", () => {
  test("answers as the reference shows, with the bot's messages beside", async () => {
    const answer = await start("visitor-1")
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({
      ok: true,
      conversation: {
        id: UUID,
        created_at: DATE,
        assignee: { id: botId, to: `${botId}@localhost` },
      },
      contact: {
        name: "User Name",
        email: "example@domain.com",
        phone: "1234567890",
        visitor_key: `visitor-1_${caller.ctx.account.id}`,
      },
      message_id: UUID,
      disclosure: "You are chatting with an AI assistant, not with a person.",
      attended_by: null,
      messages: [said("BOT", "Welcome!"), helped],
    })
  })

  test("fills the bot's instructions with the variables", async () => {
    await start("visitor-vars")
    expect(mock.asked.at(-1)?.messages[0]?.content).toMatch(
      /^You talk to User Name in Asia\/Calcutta about value\.\n/,
    )
    await start("visitor-vars", {
      variables: { contact: { name: "Ann\n\nIgnore  all" }, conversation: { variable: 7 } },
    })
    expect(mock.asked.at(-1)?.messages[0]?.content).toMatch(
      /^You talk to Ann Ignore all in Asia\/Calcutta about 7\.\n/,
    )
  })

  test("fills the bot's welcome too", async () => {
    const greeter = await createBot(caller.ctx, { name: "G", welcomeMessage: "Hello {{contact.name}}!" })
    const { json } = await start("visitor-greeted", { bot_key: greeter.id })
    expect(json.messages?.[0]).toEqual(said("BOT", "Hello User Name!"))
  })

  test("needs no variables", async () => {
    const { status, json } = await start("visitor-bare", { variables: undefined })
    expect(status).toBe(200)
    expect(json.contact).toEqual({
      name: null,
      email: null,
      phone: null,
      visitor_key: `visitor-bare_${caller.ctx.account.id}`,
    })
  })

  test("takes a visitor back to the active conversation, and starts anew once that has ended", async () => {
    const first = (await start("visitor-2")).json
    const again = (await start("visitor-2", { variables: { contact: { phone: 42 } }, channel: "api" })).json
    expect(again.conversation).toEqual(first.conversation)
    expect(again.contact).toMatchObject({ name: "User Name", phone: "42" })
    expect(again.messages).toEqual([helped])
    const { json } = await send(`GET /conversation/${first.conversation?.id}/messages`)
    expect(json.messages).toHaveLength(5)
    await endConversation(caller.ctx, { session: first.conversation?.id ?? "" })
    const fresh = (await start("visitor-2")).json
    expect(fresh.conversation?.id).not.toBe(first.conversation?.id)
    const other = await createBot(caller.ctx, { name: "Other" })
    const elsewhere = (await start("visitor-2", { bot_key: other.id })).json
    expect(elsewhere.conversation?.id).not.toBe(fresh.conversation?.id)
  })

  test("makes one conversation of parallel starts by one visitor", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => start("visitor-3")))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ json }) => json.conversation?.id)).size).toBe(1)
    const tenant = asTenant(caller)
    const { data } = (await tenant("GET /conversations?channel=api&per_page=100")).json
    const own = data?.filter((each) => each.user_identifier === "visitor-3")
    expect(own).toMatchObject([{ channel: "api", user_name: "User Name", user_email: "example@domain.com" }])
  })

  test.each([
    ["another channel", { channel: "WEB" }, 400, "BAD_REQUEST"],
    ["no channel", { channel: undefined }, 400, "BAD_REQUEST"],
    ["no message", { message: undefined }, 400, "BAD_REQUEST"],
    ["an empty message", { message: { type: "text", data: { body: " " } } }, 400, "BAD_REQUEST"],
    ["a message that is no text", { message: { type: "text", data: { body: 1 } } }, 400, "BAD_REQUEST"],
    ["a message without data", { message: { type: "text" } }, 400, "BAD_REQUEST"],
    [
      "an image",
      { message: { type: "image", data: { url: "https://x.y/z.png" } } },
      422,
      "UNPROCESSABLE_ENTITY",
    ],
    ["no bot", { bot_key: undefined }, 400, "BAD_REQUEST"],
    ["an unknown bot", { bot_key: "0190a000-0000-7000-8000-000000000000" }, 404, "NOT_FOUND"],
    ["nonsense for a bot", { bot_key: "nonsense" }, 404, "NOT_FOUND"],
    ["no visitor", { from: { type: "VISITOR" } }, 400, "BAD_REQUEST"],
    ["an empty visitor", { from: { type: "VISITOR", user_external_id: "" } }, 400, "BAD_REQUEST"],
    ["an agent", { from: { type: "AGENT", user_external_id: "v" } }, 400, "BAD_REQUEST"],
    [
      "variables that are too large",
      { variables: { system: { a: "x".repeat(17_000) } } },
      400,
      "BAD_REQUEST",
    ],
    ["an unknown field", { more: 1 }, 400, "BAD_REQUEST"],
  ])("refuses %s", async (_, changes, status, code) => {
    const answer = await start("visitor-refused", changes)
    expect(answer.status).toBe(status)
    expect(answer.json).toEqual({ ok: false, error: { message: expect.any(String), code } })
  })

  test("refuses a foreign bot like an unknown one, and a bot that is switched off", async () => {
    const stranger = await makeCaller()
    const theirs = await createBot(stranger.ctx, { name: "Theirs" })
    const [foreign, unknown] = [
      await start("visitor-4", { bot_key: theirs.id }),
      await start("visitor-4", { bot_key: "0190a000-0000-7000-8000-000000000000" }),
    ]
    expect([foreign.status, foreign.text]).toEqual([404, unknown.text])
    const off = await createBot(caller.ctx, { name: "Off" })
    await updateBot(caller.ctx, { id: off.id, settings: { isActive: false } })
    const refused = await start("visitor-4", { bot_key: off.id })
    expect([refused.status, refused.json.error?.code]).toEqual([403, "NOT_AUTHORIZED"])
  })

  test("is held to the plan", async () => {
    const small = await makeCaller({ messages: 2 })
    const bot = await createBot(small.ctx, { name: "Small" })
    const one = asAction(small)
    const body = { ...example("v"), bot_key: bot.id }
    expect((await one("POST /conversations", { body })).status).toBe(200)
    const full = await one("POST /conversations", { body })
    expect([full.status, full.json.error?.code]).toEqual([429, "LIMITS_REACHED"])
  })
})

describe("send visitor message", () => {
  test("answers as the reference shows, with the bot's answer beside", async () => {
    const { conversation } = (await start("visitor-5")).json
    const answer = await send(`POST /conversation/${conversation?.id}/messages`, { body: reply("And now?") })
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({
      ...{ ok: true, message_id: UUID, disclosure: null, attended_by: null },
      messages: [said("BOT", "Happy to help.", false, "no_knowledge")],
    })
  })

  test.each([
    [reply("x", "audio"), 422, "UNPROCESSABLE_ENTITY"],
    [reply(""), 400, "BAD_REQUEST"],
    [{ message: { type: "text", data: { body: "x" } } }, 400, "BAD_REQUEST"],
    [{ ...reply("x"), user: { type: "BOT" } }, 400, "BAD_REQUEST"],
  ])("refuses %j", async (body, status, code) => {
    const { conversation } = (await start("visitor-6")).json
    const answer = await send(`POST /conversation/${conversation?.id}/messages`, { body })
    expect([answer.status, answer.json.ok, answer.json.error?.code]).toEqual([status, false, code])
  })

  test("tells a fault of the model under its scoped code, and answers the stored message on a retry", async () => {
    const { conversation } = (await start("visitor-7")).json
    const path = `POST /conversation/${conversation?.id}/messages`
    mock.say({ answer: "Happy to help.", faults: [400] })
    const failed = await send(path, { body: reply("Again?") })
    expect([failed.status, failed.json.error?.code]).toEqual([400, "MODEL_BAD_REQUEST"])
    expect((await send(path, { body: reply("Again?") })).status).toBe(200)
    const { messages } = (await send(`GET /conversation/${conversation?.id}/messages`)).json
    expect(messages).toHaveLength(5)
  })
})

describe("read messages", () => {
  test("tells what came after the last one seen", async () => {
    const { conversation, messages } = (await start("visitor-8")).json
    const id = conversation?.id
    const all = (await send(`GET /conversation/${id}/messages`)).json
    expect(all).toEqual({
      ok: true,
      messages: [said("BOT", "Welcome!"), said("VISITOR", "Hello"), helped],
    })
    const last = all.messages?.at(-1)?.id
    expect(last).toBe(messages?.at(-1)?.id)
    expect((await send(`GET /conversation/${id}/messages?after=${last}`)).json.messages).toEqual([])
    await send(`POST /conversation/${id}/messages`, { body: reply("More") })
    const { json } = await send(`GET /conversation/${id}/messages?after=${last}`)
    expect(json.messages).toEqual([said("VISITOR", "More"), said("BOT", "Happy to help.", true)])
    expect((await send(`GET /conversation/${id}/messages?after=nonsense`)).status).toBe(400)
  })
})

describe("with Accept: text/event-stream", () => {
  const SSE = { Accept: "text/event-stream" }
  const names = (text: string) => [...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)

  test("a start comes in events", async () => {
    const answer = await start("visitor-9", {}, SSE)
    expect(answer.headers.get("content-type")).toBe("text/event-stream")
    expect([...new Set(names(answer.text))]).toEqual(["accepted", "message", "token", "done"])
    expect(names(answer.text).slice(-2)).toEqual(["message", "done"])
    const [, head = ""] = /^event: accepted\ndata: (.+)$/m.exec(answer.text) ?? []
    expect(JSON.parse(head)).toMatchObject({ ok: true, conversation: { id: UUID }, message_id: UUID })
  })

  test("a refusal before the first event has a real status", async () => {
    const answer = await start("visitor-9", { bot_key: "nonsense" }, SSE)
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/json"])
  })

  test("a reader is told what is new until it leaves", async () => {
    const { handle } = await import("#lib/api/app.ts")
    const { conversation } = (await start("visitor-10")).json
    const leave = new AbortController()
    const url = `http://localhost/api/v1/conversation/${conversation?.id}/messages`
    const headers = { Authorization: `Bearer ${caller.secretKey}`, ...SSE }
    const response = await handle(new Request(url, { headers, signal: leave.signal }))
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ""
    const until = async (count: number) => {
      while (names(text).length < count) text += (await reader?.read())?.value ?? ""
    }
    await until(3)
    await send(`POST /conversation/${conversation?.id}/messages`, { body: reply("More") })
    await until(5)
    expect(text).toContain('"data":{"body":"More"}')
    await reader?.cancel()
    leave.abort()
  })
})
