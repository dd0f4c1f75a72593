import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { updateBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { handBack, listNotes, takeOver } from "#lib/domain/inbox/inbox.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startEngine } from "#tests/support/engine.ts"
import { asPerson } from "../../domain/inbox/people.ts"
import { makeShop } from "./page.ts"
import { visit } from "./visitor.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()
const { mock } = await startEngine()

const ASKED = "I have asked our team for a person to help you here."
const MISSED = "I don't know that. I could not find anything about it."
const MODELS = [
  ["the keyless model", "builtin/quotes"],
  ["a language model", "openai/mock"],
] as const

/** A visitor who talks with a bot of that model. */
async function talking(person: object = {}, model: string = "openai/mock") {
  const shop = await makeShop({ person })
  await updateBot(shop.caller.ctx, { id: shop.botId, settings: { model } } as never)
  mock.say({ answer: "At nine." })
  const browser = await visit(shop.botId)
  let id: string | undefined
  const say = async (text: string, answer?: string) => {
    if (answer) mock.say({ answer })
    const body = { text, ...(id && { conversation_id: id }) }
    const { json, text: raw } = await browser.send("POST /visitor/messages", { body })
    id ??= json.conversation_id
    if (!json.message) throw new Error(raw)
    return { text: String(json.message.text), id: String(json.message.id) }
  }
  const stored = async () => {
    const row = await system().conversation.findFirstOrThrow({ where: { id: id ?? "" } })
    const events = await system().event.findMany({
      where: { accountId: shop.caller.ctx.account.id, type: "conversation.person_requested" },
    })
    return {
      asked: row.personAskedAt !== null,
      reason: row.personAskedFor,
      events: events.map(({ subject }) => subject),
    }
  }
  return { ...shop, ...browser, say, stored, at: () => `/visitor/conversations/${id}`, id: () => id ?? "" }
}

const NOTHING = { asked: false, reason: null, events: [] }

test.each(MODELS)("a wish for a person is noted and said once, with %s", async (_, model) => {
  const { say, stored, botId, id, caller } = await talking({ reply: "Within the hour." }, model)
  const before = mock.asked.length
  const first = await say("I want to talk to a human")
  expect(first.text).toBe(`${ASKED} Within the hour.`)
  // No model is asked what is settled.
  expect(mock.asked.length).toBe(before)
  expect(await stored()).toEqual({
    asked: true,
    reason: "wish",
    events: [{ conversationId: id(), botId, reason: "wish" }],
  })
  const again = await say("I want to talk to a human")
  expect(again.text).not.toContain(ASKED)
  expect((await stored()).events).toHaveLength(1)
  const notes = await listNotes(await asPerson(caller.ctx), { session: id() })
  expect(notes.map(({ kind, text }) => [kind, text])).toEqual([["requested", "wish"]])
  expect(notes[0]?.id && notes[0].id > first.id && notes[0].id < again.id).toBe(true)
})

test.each([
  ["Quiero hablar con una persona", "He pedido a nuestro equipo"],
  ["Je veux parler à une personne", "J’ai demandé à notre équipe"],
  ["Ich möchte mit einem Menschen sprechen", "Ich habe unser Team gebeten"],
  ["Vorrei parlare con una persona", "Ho chiesto al nostro team"],
  ["Quero falar com uma pessoa", "Pedi à nossa equipa"],
])("%s: the visitor reads it in their language", async (text, said) => {
  const { say, stored } = await talking()
  expect((await say(text)).text).toContain(said)
  expect(await stored()).toMatchObject({ asked: true, reason: "wish" })
})

test("what else was asked is answered first", async () => {
  const { say } = await talking()
  const { text } = await say("When do you open? And I want to talk to a human.", "At nine.")
  expect(text).toMatch(/^At nine\.\n\nI have asked our team/)
})

test.each(MODELS)("two questions in a row without an answer ask for a person, with %s", async (_, model) => {
  const { say, stored } = await talking({}, model)
  expect((await say("How much is a teapot?", MISSED)).text).not.toContain(ASKED)
  expect(await stored()).toEqual(NOTHING)
  const second = await say("How much is a kettle?", MISSED)
  expect(second.text).toContain(ASKED)
  expect(await stored()).toMatchObject({ asked: true, reason: "not_found" })
  expect((await say("How much is a cup?", MISSED)).text).not.toContain(ASKED)
})

test("an answer in between begins the count anew, and another number counts to that", async () => {
  const { say, stored, caller, botId } = await talking()
  await say("How much is a teapot?", MISSED)
  await say("Thank you very much", "You are welcome.")
  mock.say({ answer: "At nine." })
  await say("Nice place you have", "Glad that you like it.")
  await say("How much is a kettle?", MISSED)
  expect(await stored()).toEqual(NOTHING)
  await updateWidget(caller.ctx, { widget: { botId }, settings: { person: { onNotFound: 3 } } })
  await say("How much is a bowl?", MISSED)
  expect(await stored()).toEqual(NOTHING)
  await say("How much is a plate?", MISSED)
  expect(await stored()).toMatchObject({ asked: true, reason: "not_found" })
})

test("a word of the list asks for a person beside the answer, small or large, and within no other word", async () => {
  const { say, stored } = await talking({ onWords: ["Kündigung", "refund now"] })
  await say("What about refunds, now and then?", "We do that.")
  await say("Kündigungsfrist?", "Four weeks.")
  expect(await stored()).toEqual(NOTHING)
  const { text } = await say("Please send my REFUND — now!", "We will see.")
  expect(text).toMatch(/^We will see\.\n\nI have asked our team/)
  expect(await stored()).toMatchObject({ asked: true, reason: "words" })
})

test("a tag of the contact asks for a person", async () => {
  const { say, stored, contactId } = await talking({ onTags: ["VIP"] })
  await say("Hello there", "Hello.")
  expect(await stored()).toEqual(NOTHING)
  await system().contact.updateMany({ where: { id: contactId }, data: { tags: ["new", "vip"] } })
  expect((await say("When do you open?", "At nine.")).text).toContain(ASKED)
  expect(await stored()).toMatchObject({ asked: true, reason: "tag" })
})

test("a bad rating asks for a person where that is switched on, and the bot says so by itself", async () => {
  const off = await talking()
  const first = await off.say("When do you open?")
  const rate = (value: number) => ({ body: { value } })
  await off.send(`POST ${off.at()}/messages/${first.id}/feedback`, rate(-1))
  expect(await off.stored()).toEqual(NOTHING)
  const on = await talking({ onRating: true })
  const { id } = await on.say("When do you open?")
  const feedback = `POST ${on.at()}/messages/${id}/feedback`
  await on.send(feedback, rate(1))
  expect(await on.stored()).toEqual(NOTHING)
  expect((await on.send(feedback, rate(-1))).status).toBe(200)
  expect(await on.stored()).toMatchObject({ asked: true, reason: "rating" })
  await on.send(feedback, rate(-1))
  const { json } = await on.send(`GET ${on.at()}`)
  const said = (json.messages ?? []).filter(({ origin }) => origin === "flow")
  expect(said).toHaveLength(1)
  expect(said[0]).toMatchObject({
    role: "bot",
    author: null,
    ai_generated: false,
    text: expect.stringContaining(ASKED),
  })
  expect((await on.stored()).events).toHaveLength(1)
})

test("rules that are switched off, and bots without people, ask for nobody", async () => {
  for (const person of [{ onWish: false, onNotFound: null }, { enabled: false }]) {
    const { say, stored } = await talking(person)
    await say("I want to talk to a human", "I am a bot.")
    for (const thing of ["teapot", "kettle", "cup"]) await say(`How much is a ${thing}?`, MISSED)
    expect(await stored()).toEqual(NOTHING)
  }
})

test("programs are answered as before, until somebody sets the rules of their bot", async () => {
  const { caller, botId } = await makeShop()
  mock.say({ answer: "I am a bot." })
  const ask = async (sessionId: string) => {
    let text = ""
    for await (const event of respond(caller.ctx, { sessionId, botId, text: "I want to talk to a human" }))
      if (event.type === "message") text = event.message.text
    return text
  }
  expect(await ask("a")).toBe("I am a bot.")
  await updateWidget(caller.ctx, { widget: { botId }, settings: { person: { onWish: true } } })
  expect(await ask("b")).toContain(ASKED)
})

test("after people have handed back, it can be asked for again", async () => {
  const { say, stored, caller, id } = await talking()
  await say("I want to talk to a human")
  const ana = await asPerson(caller.ctx)
  await takeOver(ana, { conversationId: id(), name: "Ana" })
  await handBack(ana, { conversationId: id(), name: "Ana" })
  expect(await stored()).toMatchObject({ asked: false, reason: null })
  expect((await say("I want to talk to a human")).text).toContain(ASKED)
  expect((await stored()).events).toHaveLength(2)
})
