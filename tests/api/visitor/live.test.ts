import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { followConversation, handBack, reply, takeOver, tellTyping } from "#lib/domain/inbox/inbox.ts"
import { asPerson, reading } from "#tests/domain/inbox/people.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, asTenant } from "#tests/support/api.ts"
import { startEngine } from "#tests/support/engine.ts"
import { startOtherProcess } from "#tests/support/other-process.ts"
import { makeShop, SHOP } from "./page.ts"
import { eventsOf, openMessages, visit } from "./visitor.ts"

// People work in this process; the visitor's page is connected with another.
process.env.LIVERY_RATE_LIMITS = "off"
await useDatabase()
const { mock, url } = await startEngine()
const other = await startOtherProcess()
const ANA = { name: "Ana" }

async function talking(settings: object = {}) {
  // What the bot knows is not what these are about.
  const shop = await makeShop({ person: { onNotFound: null }, ...settings })
  const browser = await visit(shop.botId)
  const { json } = await browser.send("POST /visitor/messages", { body: { text: "When do you open?" } })
  const conversationId = String(json.conversation_id)
  const at = `/visitor/conversations/${conversationId}`
  return { ...shop, ...browser, ana: await asPerson(shop.caller.ctx), conversationId, at }
}

/** The live stream of a conversation, as a page of the shop reads it. */
async function openLive(
  { token, at }: { token: string; at: string },
  { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
) {
  const leaving = new AbortController()
  const response = await fetch(`${other.url}/api/v1${at}/live${query}`, {
    headers: { Authorization: `Bearer ${token}`, Origin: SHOP, ...headers },
    signal: leaving.signal,
  })
  let text = ""
  const done = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
  })().catch(() => {})
  const events = () => eventsOf(text.slice(0, text.lastIndexOf("\n\n") + 2).replaceAll(/^id: .*\n/gm, ""))
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    text: () => text,
    events,
    async until(kind: string, count = 1) {
      for (let tries = 0; tries < 150; tries++) {
        const found = events().filter(({ event }) => event === kind)
        if (found.length >= count) return found[count - 1]?.data
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error(`no ${kind} came: ${text}`)
    },
    done,
    leave: () => leaving.abort(),
  }
}

test("what a person does reaches the visitor's page in another process", async () => {
  const talk = await talking({ disclosure: { text: "Here speaks a machine." } })
  const { ana, conversationId, send, at } = talk
  const live = await openLive(talk)
  expect([live.status, live.type]).toEqual([200, "text/event-stream"])
  expect(await live.until("ready")).toEqual({ attended_by: null })
  await takeOver(ana, { conversationId, ...ANA })
  expect(await live.until("attended")).toEqual({ name: "Ana" })
  await tellTyping(ana, { conversationId, ...ANA })
  expect(await live.until("typing")).toEqual({ name: "Ana" })
  const said = await reply(ana, { conversationId, ...ANA, text: "Hello, I am **Ana**" })
  expect(await live.until("message")).toMatchObject({
    id: said.id,
    role: "person",
    author: "Ana",
    text: "Hello, I am **Ana**",
    origin: "person",
    ai_generated: false,
  })
  expect(live.text()).toContain(`id: ${said.id}\nevent: message\n`)
  // Nothing says who Ana is.
  expect(live.text()).not.toContain(ana.principal.id)

  const asked = mock.asked.length
  const heard = await send("POST /visitor/messages", {
    body: { text: "Thank you", conversation_id: conversationId },
  })
  expect(heard.json.message).toMatchObject({ text: "", reason: "person_attends", answered: null })
  expect(mock.asked.length).toBe(asked)
  const read = (await send(`GET ${at}`)).json
  expect(read.conversation?.attended_by).toBe("Ana")
  expect(read.messages?.map(({ role, author }) => [role, author])).toEqual([
    ["bot", null],
    ["visitor", null],
    ["bot", null],
    ["person", "Ana"],
    ["visitor", null],
  ])
  await handBack(ana, { conversationId, ...ANA })
  expect(await live.until("handed_back")).toEqual({ disclosure: "Here speaks a machine." })
  const answer = await send("POST /visitor/messages", {
    body: { text: "And now?", conversation_id: conversationId },
  })
  expect(answer.json.message).toMatchObject({ role: "bot", text: "Hello." })
  expect(live.events().map(({ event }) => event)).toEqual([
    "ready",
    "attended",
    "typing",
    "message",
    "handed_back",
  ])
  live.leave()
})

test("a stream says in its own words that nobody answers yet", async () => {
  const { ana, token, conversationId } = await talking()
  await takeOver(ana, { conversationId, ...ANA })
  const stream = await openMessages(url, token, { text: "Hello?", conversation_id: conversationId })
  const events = await stream.end()
  expect(events.map(({ event }) => event)).toEqual(["accepted", "message", "done"])
  expect(events[0]?.data).toMatchObject({ answer_id: null, attended_by: "Ana" })
  expect(events[1]?.data).toMatchObject({ text: "", reason: "person_attends" })
})

test("who lost the stream goes on behind the last message", async () => {
  const talk = await talking()
  const { ana, conversationId } = talk
  const [one] = [await reply(ana, { conversationId, ...ANA, text: "One", takeOver: true })]
  await reply(ana, { conversationId, ...ANA, text: "Two" })
  for (const how of [{ query: `?after=${one.id}` }, { headers: { "Last-Event-ID": one.id } }]) {
    const live = await openLive(talk, how)
    expect(await live.until("message")).toMatchObject({ text: "Two" })
    expect(await live.until("ready")).toEqual({ attended_by: "Ana" })
    live.leave()
  }
  const wrong = await openLive(talk, { query: "?after=x" })
  expect(wrong.status).toBe(400)
})

test("people of the account see what the visitor writes and that they type, over two processes", async () => {
  const talk = await talking()
  const { ana, conversationId } = talk
  const leaving = new AbortController()
  const inbox = reading(followConversation({ ...ana, signal: leaving.signal }, { conversationId }))
  await inbox.until((all) => all.length > 0)
  const headers = { Authorization: `Bearer ${talk.token}`, Origin: SHOP, "Content-Type": "application/json" }
  const post = (path: string, body: object) =>
    fetch(`${other.url}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) })
  expect((await post(`${talk.at}/typing`, {})).status).toBe(200)
  await inbox.until((all) => all.some(({ type }) => type === "typing"))
  await post("/visitor/messages", { text: "Are you there?", conversation_id: conversationId })
  const heard = await inbox.until((all) => all.filter(({ type }) => type === "message").length === 2)
  expect(heard.flatMap((event) => (event.type === "message" ? [event.message.text] : []))).toEqual([
    "Are you there?",
    "Hello.",
  ])
  leaving.abort()
})

test("nobody follows another visitor's conversation, nor tells that they type there", async () => {
  const theirs = await talking()
  const mine = await visit(theirs.botId)
  for (const at of [
    theirs.at,
    theirs.at.replace(theirs.conversationId, newId()),
    "/visitor/conversations/x",
  ]) {
    expect((await openLive({ token: mine.token, at })).status).toBe(404)
    expect((await mine.send(`POST ${at}/typing`, { body: {} })).status).toBe(404)
  }
})

test("the stream ends with the session, and with the conversation", async () => {
  const talk = await talking()
  const first = await openLive(talk)
  await first.until("ready")
  await talk.send("POST /visitor/sessions/logout", { body: {} })
  expect(await first.until("error")).toMatchObject({ code: "session_ended" })
  await first.done

  const gone = await talking()
  const second = await openLive(gone)
  await second.until("ready")
  await gone.send(`DELETE ${gone.at}`)
  await takeOver(gone.ana, { conversationId: gone.conversationId, ...ANA }).catch(() => {})
  await second.done
  expect(second.events().at(-1)).toMatchObject({ event: "error", data: { code: "not_found" } })
}, 30_000)

test("every other API says so in its own words while a person attends", async () => {
  const { caller, botId, ana } = await talking()
  const tenant = asTenant(caller)
  const action = asAction(caller)
  await tenant("POST /conversations/s-1/messages", { body: { message: "Hi", bot_id: botId } })
  const { id: conversationId } = await system().conversation.findFirstOrThrow({ where: { sessionId: "s-1" } })
  await takeOver(ana, { conversationId, ...ANA })

  const sent = await tenant("POST /conversations/s-1/messages", { body: { message: "Still there?" } })
  expect([sent.status, sent.json.data?.bot_response]).toMatchObject([
    200,
    { message: "", status: "complete", answered: null, reason: "person_attends", sources: [] },
  ])
  const streamed = await tenant("POST /conversations/s-1/messages", {
    body: { message: "Hm?" },
    headers: { Accept: "text/event-stream" },
  })
  expect(eventsOf(streamed.text).map(({ event }) => event)).toEqual(["user_message", "bot_response", "done"])
  const completed = await action(`POST /conversation/${conversationId}/complete`, {
    body: { text: "And here?" },
  })
  expect(completed.json).toMatchObject({ text: "", reason: "person_attends", end: { reason: "stop" } })
  expect(completed.json.id).toBeUndefined()
  const received = await action(`POST /conversation/${conversationId}/receive`, { body: {} })
  expect(received.json).toMatchObject({ text: "", reason: "person_attends" })

  const message = { type: "text", data: { body: "Here too?" } }
  const channel = await action(`POST /conversation/${conversationId}/messages`, {
    body: { message, user: { type: "VISITOR" } },
  })
  expect(channel.json).toMatchObject({ ok: true, messages: [], attended_by: "Ana", disclosure: null })
  await reply(ana, { conversationId, ...ANA, text: "Here I am" })
  const listed = await action(`GET /conversation/${conversationId}/messages`)
  expect(listed.json.messages?.at(-1)).toMatchObject({
    data: { body: "Here I am" },
    from: { type: "PERSON", name: "Ana" },
  })
  const { json } = await tenant("GET /conversations/s-1")
  expect(json.data?.messages?.at(-1)).toMatchObject({
    sender: "bot",
    sender_name: "Ana",
    message: "Here I am",
  })
  const said = json.data?.messages?.map((each) => each.message)
  expect(said?.slice(1)).toEqual([
    "Hi",
    "Hello.",
    "Still there?",
    "Hm?",
    "And here?",
    "Here too?",
    "Here I am",
  ])

  await handBack(ana, { conversationId, ...ANA })
  const again = await action(`POST /conversation/${conversationId}/messages`, {
    body: { message, user: { type: "VISITOR" } },
  })
  expect(again.json).toMatchObject({ attended_by: null, disclosure: expect.stringContaining("AI") })
  expect(again.json.messages).toHaveLength(1)
})

test("a message that a person received is told again under its Idempotency-Key, and stored once", async () => {
  const { caller, botId, ana } = await talking()
  const tenant = asTenant(caller)
  await tenant("POST /conversations/s-2/messages", { body: { message: "Hi", bot_id: botId } })
  const { id: conversationId } = await system().conversation.findFirstOrThrow({ where: { sessionId: "s-2" } })
  await takeOver(ana, { conversationId, ...ANA })
  const once = { body: { message: "Once" }, headers: { "Idempotency-Key": newId() } }
  const answers = [await tenant("POST /conversations/s-2/messages", once)]
  answers.push(await tenant("POST /conversations/s-2/messages", once))
  expect(answers[1]?.json.data).toEqual(answers[0]?.json.data)
  expect(await system().message.count({ where: { conversationId, text: "Once" } })).toBe(1)
})

test("one session has six streams; the oldest makes room, is told so, and comes back when it is opened", async () => {
  const talk = await talking()
  const streams = []
  for (let n = 0; n < 6; n++) {
    const live = await openLive(talk)
    await live.until("ready")
    streams.push(live)
  }
  const [first, second] = streams
  // Another visitor's streams take nothing from these.
  const theirs = await openLive(await talking())
  await theirs.until("ready")
  expect(first?.events().map(({ event }) => event)).toEqual(["ready"])
  const seventh = await openLive(talk)
  await seventh.until("ready")
  expect(await first?.until("replaced")).toEqual({ reason: "too_many_streams" })
  await first?.done
  expect(second?.events().map(({ event }) => event)).toEqual(["ready"])
  // One that is left gives its place back.
  second?.leave()
  await second?.done
  await new Promise((resolve) => setTimeout(resolve, 300))
  const eighth = await openLive(talk)
  await eighth.until("ready")
  await takeOver(talk.ana, { conversationId: talk.conversationId, ...ANA })
  for (const live of [...streams.slice(2), seventh, eighth]) await live.until("attended")
  for (const live of [...streams.slice(2), seventh, eighth, theirs]) live.leave()
})
