import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startEngine } from "#tests/support/engine.ts"
import { makeShop, onPage, SHOP } from "./page.ts"
import { eventsOf, openMessages, visit } from "./visitor.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()
const { mock, url } = await startEngine()

const STREAM = { headers: { Accept: "text/event-stream" } }

test("a visitor's first message begins a conversation with the welcome, streamed and as one answer", async () => {
  const { caller, botId, widgetId } = await makeShop()
  mock.say({ answer: "We open at nine." })
  const { send, contactId } = await visit(botId)
  const page = { url: "https://shop.example/prices", title: "Prices" }
  const streamed = await send("POST /visitor/messages", { body: { text: "When?", page }, ...STREAM })
  expect(streamed.headers.get("content-type")).toBe("text/event-stream")
  expect(streamed.headers.get("access-control-allow-origin")).toBe(SHOP)
  const events = eventsOf(streamed.text)
  expect(events.map(({ event }) => event).filter((each, i, all) => each !== all[i - 1])).toEqual([
    "accepted",
    "token",
    "message",
    "done",
  ])
  const accepted = events[0]?.data as { conversation_id: string; answer_id: string }
  expect(accepted).toMatchObject({ user_message: { text: "When?" }, welcome: { text: "Welcome!" } })
  expect(events.at(-2)?.data).toMatchObject({
    id: accepted.answer_id,
    role: "bot",
    text: "We open at nine.",
    status: "complete",
    origin: "model",
    ai_generated: true,
    attachments: [],
    sources: [],
  })
  const whole = await send("POST /visitor/messages", {
    body: { text: "And on Sundays?", conversation_id: accepted.conversation_id },
  })
  expect(whole.json).toMatchObject({
    conversation_id: accepted.conversation_id,
    user_message: { text: "And on Sundays?" },
    message: { role: "bot", text: "We open at nine." },
  })
  const [row] = await transaction(caller.ctx, ({ db }) => db.conversation.findMany({}))
  expect(row).toMatchObject({
    contactId,
    integrationId: widgetId,
    channel: "webchat",
    page,
    botId,
    messageCount: 5,
  })
})

test("a visitor lists and reads its own conversations, page by page", async () => {
  const { botId } = await makeShop()
  const { send } = await visit(botId)
  const first = await send("POST /visitor/messages", { body: { text: `${"Long question ".repeat(20)}?` } })
  const second = await send("POST /visitor/messages", { body: { text: "Another" } })
  const { conversations } = (await send("GET /visitor/conversations")).json
  expect(conversations).toMatchObject([
    { id: second.json.conversation_id, title: "Another", status: "active", unread: false },
    { id: first.json.conversation_id, title: expect.stringMatching(/^Long question .{66}$/) },
  ])
  const read = await send(`GET /visitor/conversations/${first.json.conversation_id}`)
  expect(read.json.messages?.map((message) => message.role)).toEqual(["bot", "visitor", "bot"])
  expect(read.json.running).toBeNull()
  const last = read.json.messages?.at(-1)?.id
  const earlier = await send(`GET /visitor/conversations/${first.json.conversation_id}?before=${last}`)
  expect(earlier.json.messages).toHaveLength(2)
})

test("another visitor's conversation does not exist, for whatever is asked of it", async () => {
  const { botId } = await makeShop()
  const [mine, theirs] = [await visit(botId), await visit(botId)]
  const { json } = await theirs.send("POST /visitor/messages", { body: { text: "Secret" } })
  const { conversation_id: id, message } = json
  const calls: [string, object?][] = [
    ["POST /visitor/messages", { text: "Hello", conversation_id: id }],
    [`GET /visitor/conversations/${id}`],
    [`GET /visitor/conversations/${id}/answers/${message?.id}`],
  ]
  for (const [request, body] of calls) {
    const foreign = await mine.send(request, { body })
    const unknown = await mine.send(request.replace(id ?? "", newId()), {
      body: body && { ...body, conversation_id: newId() },
    })
    expect([request, foreign.status, foreign.json.error]).toEqual([request, 404, unknown.json.error])
  }
  expect((await mine.send("GET /visitor/conversations")).json.conversations).toEqual([])
})

test("an answer whose stream was lost is taken up again, whole and to its end", async () => {
  const { botId } = await makeShop()
  mock.say({ answer: "one two three four five six seven eight nine ten", pace: 300 })
  const { send } = await visit(botId)
  const body = { text: "Count" }
  const answering = send("POST /visitor/messages", { body, ...STREAM })
  let running: string | null = null
  let id = ""
  while (!running) {
    const [conversation] = (await send("GET /visitor/conversations")).json.conversations ?? []
    id = conversation?.id ?? ""
    running = id ? ((await send(`GET /visitor/conversations/${id}`)).json.running ?? null) : null
  }
  const resumed = eventsOf((await send(`GET /visitor/conversations/${id}/answers/${running}`)).text)
  expect(resumed[0]).toMatchObject({ event: "token", data: { replace: true } })
  const said = resumed.reduce(
    (all, { event, data }) => (event === "token" ? (data.replace ? "" : all) + data.text : all),
    "",
  )
  expect(said).toBe("one two three four five six seven eight nine ten")
  expect(resumed.slice(-2).map(({ event }) => event)).toEqual(["message", "done"])
  await answering
})

test("a function of the page is called over the stream, and its result reaches the model", async () => {
  const { botId } = await makeShop()
  const { send, token } = await visit(botId)
  mock.say(
    { answer: "Looking. ", calls: [{ name: "cart", arguments: '{"of":"me"}' }] },
    { answer: "Two items." },
  )
  const functions = [{ name: "cart", description: "What is in the cart" }]
  const stream = await openMessages(url, token, { text: "My cart?", functions })
  const { conversation_id: id } = await stream.until("accepted")
  const call = await stream.until("call")
  expect(call).toMatchObject({ name: "cart", input: { of: "me" } })
  const result = { body: { result: { items: 2 } } }
  const stranger = await visit(botId)
  expect((await stranger.send(`POST /visitor/conversations/${id}/calls/${call.id}`, result)).status).toBe(404)
  expect((await send(`POST /visitor/conversations/${id}/calls/${call.id}`, result)).status).toBe(200)
  const events = await stream.end()
  expect(events.at(-2)?.data).toMatchObject({ text: "Looking. Two items." })
  expect(mock.asked.at(-1)?.messages.at(-1)?.content).toContain('"items":2')
})

test("functions that a page may not offer are refused with their place", async () => {
  const { botId } = await makeShop()
  const { send } = await visit(botId)
  const bad = [
    [{ name: "1" }],
    [{ name: "a" }, { name: "a" }],
    Array.from({ length: 21 }, (_, n) => ({ name: `f${n}` })),
    [{ name: "a", parameters: { type: "object", properties: { x: { description: "x".repeat(32_000) } } } }],
    [{ name: "a", result: { data: 1 } }],
  ]
  for (const functions of bad) {
    const { status, json } = await send("POST /visitor/messages", { body: { text: "Hi", functions } })
    expect([status, json.error?.code]).toEqual([400, "invalid_input"])
    expect(json.error?.message).toContain("functions")
  }
})

test("the same message under one Idempotency-Key is stored once", async () => {
  const { caller, botId } = await makeShop()
  const { send } = await visit(botId)
  const once = { body: { text: "Hello" }, headers: { "Idempotency-Key": "a" } }
  const [one, two] = [await send("POST /visitor/messages", once), await send("POST /visitor/messages", once)]
  expect(two.json).toEqual(one.json)
  const other = await visit(botId)
  expect((await other.send("POST /visitor/messages", once)).json.conversation_id).not.toBe(
    one.json.conversation_id,
  )
  expect(await transaction(caller.ctx, ({ db }) => db.conversation.count({}))).toBe(2)
})

test("where consent is asked for nothing is stored before it was given, in today's words", async () => {
  const { caller, botId } = await makeShop({ consent: { required: true, text: "I agree." } })
  const open = (consent?: object) =>
    onPage(SHOP)("POST /visitor/sessions", { body: { bot: botId, ...(consent && { consent }) } })
  expect((await open()).json.error?.code).toBe("consent_required")
  expect((await open({ version: "0".repeat(16) })).status).toBe(422)
  expect(await transaction(caller.ctx, ({ db }) => db.contact.count({}))).toBe(0)
  const version = (await onPage(SHOP)(`GET /visitor/widgets/${botId}`)).json.consent?.version ?? ""
  const { send, contactId, secret } = await visit(botId, { consent: { version } })
  expect((await send("POST /visitor/messages", { body: { text: "Hello" } })).status).toBe(200)
  const [contact] = await transaction(caller.ctx, ({ db }) =>
    db.contact.findMany({ where: { id: contactId } }),
  )
  expect(contact?.consent).toEqual({ text: "I agree.", version, at: expect.any(String), origin: SHOP })
  await updateWidget(caller.ctx, { widget: { botId }, settings: { consent: { text: "I agree to more." } } })
  const again = () =>
    send("POST /visitor/messages", { body: { text: "Hello" }, headers: { "Idempotency-Key": "the same" } })
  const refused = await again()
  expect([refused.status, refused.json.error?.code]).toEqual([403, "consent_required"])
  // The refusal is not kept for the key: the same message passes once the visitor agrees.
  const today = (await onPage(SHOP)(`GET /visitor/widgets/${botId}`)).json.consent?.version ?? ""
  const { json } = await onPage(SHOP)("POST /visitor/sessions", {
    body: { bot: botId, secret, consent: { version: today } },
  })
  expect(json.token).toBeTruthy()
  expect((await again()).status).toBe(200)
})
