import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startEngine } from "#tests/support/engine.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { makeShop } from "./page.ts"
import { visit } from "./visitor.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()
const mails = await startMailServer()
const { mock } = await startEngine()

/** A visitor in a conversation. */
async function talking(settings: object = {}) {
  const shop = await makeShop(settings)
  mock.say({ answer: "At nine." })
  const browser = await visit(shop.botId)
  const { json } = await browser.send("POST /visitor/messages", { body: { text: "When do you open?" } })
  const at = `/visitor/conversations/${json.conversation_id}`
  return { ...shop, ...browser, at, id: json.conversation_id ?? "", answerId: json.message?.id ?? "" }
}
const eventsOf = (accountId: string, type: string) =>
  system().event.findMany({ where: { accountId, type }, orderBy: { id: "asc" } })

test("nothing can be done with another visitor's conversation, whatever it is", async () => {
  const theirs = await talking({ parts: { attachments: true } })
  const mine = await visit(theirs.botId)
  const form = new FormData()
  form.set("file", new File(["x"], "a.txt", { type: "text/plain" }))
  const calls: [string, unknown?][] = [
    [`POST ${theirs.at}/messages/${theirs.answerId}/feedback`, { value: 1 }],
    [`POST ${theirs.at}/end`, {}],
    [`POST ${theirs.at}/person`, { message: "Hello" }],
    [`POST ${theirs.at}/transcript`, { email: "a@example.com" }],
    [`GET ${theirs.at}/transcript`],
    [`POST ${theirs.at}/attachments`, form],
    [`POST ${theirs.at}/calls/${"c".repeat(24)}`, { result: 1 }],
    ["POST /visitor/lead", { conversation_id: theirs.id, fields: { email: "a@example.com" } }],
    [`DELETE ${theirs.at}`],
  ]
  for (const [request, body] of calls) {
    const { status, json } = await mine.send(request, { body })
    expect([request, status, json.error?.code]).toEqual([request, 404, "not_found"])
    const unknown = request.replace(theirs.id, newId())
    if (unknown !== request) expect((await mine.send(unknown, { body })).status).toBe(404)
  }
  const row = await system().conversation.findFirstOrThrow({ where: { id: theirs.id } })
  expect(row).toMatchObject({ status: "active", personAskedAt: null, deletedAt: null, messageCount: 3 })
  expect(mails.received).toEqual([])
})

test("an answer is rated, and the rating taken back", async () => {
  const { send, at, answerId, caller } = await talking()
  const rate = (value: unknown) =>
    send(`POST ${at}/messages/${answerId}/feedback`, { body: { value, reason: "Just so" } })
  expect((await rate(-1)).json).toEqual({ value: -1 })
  const rated = (await send(`GET ${at}`)).json.messages?.at(-1)
  expect(rated?.feedback).toBe(-1)
  expect((await rate(0)).status).toBe(200)
  expect(await transaction(caller.ctx, ({ db }) => db.rating.count({}))).toBe(0)
  for (const value of [2, "1", null]) expect((await rate(value)).status).toBe(400)
})

test("a conversation is ended, and a message goes on with it", async () => {
  const { send, at, id } = await talking()
  expect((await send(`POST ${at}/end`, { body: {} })).json.conversation).toMatchObject({
    id,
    status: "ended",
  })
  await send("POST /visitor/messages", { body: { text: "One more", conversation_id: id } })
  expect((await send(`GET ${at}`)).json.conversation).toMatchObject({ status: "active" })
})

test("a person is asked for once, with what the visitor leaves", async () => {
  const { send, at, id, caller, botId, contactId } = await talking({ person: { reply: "Within a day." } })
  const body = { message: "Call me", email: "ADA@example.com ", name: "Ada" }
  expect((await send(`POST ${at}/person`, { body })).json).toEqual({ reply: "Within a day." })
  const first = await system().conversation.findFirstOrThrow({ where: { id } })
  expect(first).toMatchObject({ userEmail: "ada@example.com", userName: "Ada", messageCount: 4 })
  await send(`POST ${at}/person`, { body: {} })
  const again = await system().conversation.findFirstOrThrow({ where: { id } })
  expect(again.personAskedAt).toEqual(first.personAskedAt)
  const [event, ...more] = await eventsOf(caller.ctx.account.id, "conversation.person_requested")
  expect([event?.subject, more]).toEqual([{ conversationId: id, botId }, []])
  expect(await system().contact.findFirst({ where: { id: contactId } })).toMatchObject({
    email: "ada@example.com",
  })
  for (const email of ["nobody", "a@b@c", "x"]) {
    const { status, json } = await send(`POST ${at}/person`, { body: { email } })
    expect([status, json.error?.message]).toEqual([400, expect.stringContaining("email")])
  }
})

test("a bot without people, or without attachments, says so", async () => {
  const { send, at } = await talking({ person: { enabled: false } })
  expect((await send(`POST ${at}/person`, { body: {} })).status).toBe(403)
  const form = new FormData()
  form.set("file", new File(["x"], "a.txt", { type: "text/plain" }))
  expect((await send(`POST ${at}/attachments`, { body: form })).status).toBe(403)
})

const FIELDS = [
  { name: "email", label: "E-mail", kind: "email", required: true },
  { name: "size", label: "Size", kind: "choice", choices: ["S", "L"] },
  { name: "news", label: "News?", kind: "checkbox" },
  { name: "phone", label: "Phone", kind: "phone" },
]

test("a form's answers go to the contact, and those that do not fit are refused by name", async () => {
  const { send, id, caller, contactId } = await talking({ lead: { when: "asked", fields: FIELDS } })
  const wrong: [object, string][] = [
    [{}, "email"],
    [{ email: "no" }, "email"],
    [{ email: "a@example.com", size: "XXL" }, "size"],
    [{ email: "a@example.com", news: "yes" }, "news"],
    [{ email: "a@example.com", phone: "call me" }, "phone"],
    [{ email: "a@example.com", isAdmin: true }, "isAdmin"],
    [{ email: true }, "email"],
  ]
  for (const [fields, name] of wrong) {
    const { status, json } = await send("POST /visitor/lead", { body: { fields } })
    expect([status, json.error?.message]).toEqual([400, expect.stringContaining(`fields.${name}`)])
  }
  expect(await eventsOf(caller.ctx.account.id, "contact.lead")).toEqual([])
  const fields = { email: "Ada@example.com", size: "L", news: true, phone: "+49 30 1234" }
  expect((await send("POST /visitor/lead", { body: { fields, conversation_id: id } })).status).toBe(200)
  expect(await system().contact.findFirst({ where: { id: contactId } })).toMatchObject({
    email: "ada@example.com",
    phone: "+49 30 1234",
    meta: { size: "L", news: true },
    leadAt: expect.any(Date),
  })
  const [event] = await eventsOf(caller.ctx.account.id, "contact.lead")
  expect(event?.subject).toEqual({ contactId, conversationId: id })
})

test("files are attached where the bot takes them, and only of its kinds", async () => {
  const { send, at, id, caller } = await talking({ parts: { attachments: true } })
  const upload = (name: string, type: string, text = "hello") => {
    const form = new FormData()
    form.set("file", new File([text], name, { type }))
    return send(`POST ${at}/attachments`, { body: form })
  }
  const { json } = await upload("note.txt", "text/plain")
  expect(json).toMatchObject({ name: "note.txt", size: 5, type: "text/plain" })
  for (const type of ["text/html", "image/svg+xml", "application/x-msdownload", "application/octet-stream"])
    expect((await upload("a", type)).status).toBe(415)
  const foreign = await talking({ parts: { attachments: true } })
  const sent = await send("POST /visitor/messages", {
    body: { text: "See this", conversation_id: id, attachments: [json.id, foreign.answerId, newId(), "x"] },
  })
  expect(sent.status).toBe(200)
  const messages = (await send(`GET ${at}`)).json.messages
  expect(messages?.at(-2)?.attachments).toEqual([json.id])
  expect(messages?.at(-2)?.files).toEqual([{ id: json.id, name: "note.txt", type: "text/plain", size: 5 }])
  const taken = await send(`GET ${at}/attachments/${json.id}`)
  expect([taken.status, taken.text]).toEqual([200, "hello"])
  expect(taken.headers.get("content-disposition")).toContain('attachment; filename="note.txt"')
  expect(taken.headers.get("content-security-policy")).toContain("sandbox")
  expect((await foreign.send(`GET ${at}/attachments/${json.id}`)).status).toBe(404)
  expect((await foreign.send(`GET ${foreign.at}/attachments/${json.id}`)).status).toBe(404)
  expect((await send(`GET ${at}/attachments/${newId()}`)).status).toBe(404)
  expect(await transaction(caller.ctx, ({ db }) => db.file.count({ where: { conversationId: id } }))).toBe(1)
})

test("what was said can be taken along as a text, as JSON and by mail", async () => {
  const { send, at } = await talking()
  const text = await send(`GET ${at}/transcript`)
  expect(text.headers.get("content-disposition")).toContain("attachment")
  expect(text.text).toMatch(/UTC {2}Helper\nWelcome!/)
  expect(text.text).toMatch(/Helper \(AI\)\nAt nine\./)
  const { json } = await send(`GET ${at}/transcript?format=json`)
  expect(json.meta).toEqual({ generator: "Helper" })
  expect(json.messages?.at(-1)).toMatchObject({ text: "At nine.", ai_generated: true })
  expect((await send(`POST ${at}/transcript`, { body: { email: "not one" } })).status).toBe(400)
  for (let n = 0; n < 5; n++)
    expect((await send(`POST ${at}/transcript`, { body: { email: "ada@example.com" } })).status).toBe(200)
  expect((await send(`POST ${at}/transcript`, { body: { email: "ada@example.com" } })).status).toBe(429)
  expect(mails.received).toHaveLength(5)
  expect(mails.received[0]?.to).toEqual(["ada@example.com"])
  expect(mails.received[0]?.content).toMatch(/written by an AI.*\s+At nine\./)
})

test("a visitor takes everything along, and takes it away", async () => {
  const { send, at, caller, contactId, secret, botId } = await talking()
  const second = await send("POST /visitor/messages", { body: { text: "Another" } })
  const { json, headers } = await send("GET /visitor/export")
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename=/)
  expect(json.contacts).toMatchObject([{ id: contactId }])
  expect(json.conversations).toHaveLength(2)
  expect(JSON.stringify(json)).not.toContain(secret)
  expect((await send(`DELETE ${at}`)).status).toBe(200)
  expect((await send(`GET ${at}`)).status).toBe(404)
  expect((await send("GET /visitor/conversations")).json.conversations).toMatchObject([
    { id: second.json.conversation_id },
  ])
  expect((await send("DELETE /visitor")).status).toBe(200)
  expect((await send("GET /visitor/conversations")).json.error?.code).toBe("session_ended")
  const left = await transaction(caller.ctx, async ({ db }) => ({
    contacts: await db.contact.count({}),
    sessions: await db.visitorSession.count({}),
    messages: await db.message.count({}),
    erasures: (await db.erasure.findMany({ orderBy: { id: "asc" } })).map(({ kind, actorKind }) => [
      kind,
      actorKind,
    ]),
  }))
  expect(left).toEqual({
    contacts: 0,
    sessions: 0,
    messages: 0,
    erasures: [
      ["conversation", "visitor"],
      ["contact", "visitor"],
    ],
  })
  expect((await visit(botId, { secret })).contactId).not.toBe(contactId)
})
