import { beforeEach, expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startEngine } from "#tests/support/engine.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"
import { makeShop } from "./page.ts"
import { visit } from "./visitor.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()
const database = await faultyDatabase()
const { mock } = await startEngine()
beforeEach(() => database.clear())

const BODY = { message: "Call me", email: "ada@example.com", name: "Ada" }

/** A visitor in a conversation, and what is stored of their wish for a person. */
async function talking() {
  const { botId, caller } = await makeShop()
  mock.say({ answer: "At nine." })
  const { send, contactId } = await visit(botId)
  const { json } = await send("POST /visitor/messages", { body: { text: "When do you open?" } })
  const id = json.conversation_id ?? ""
  const ask = (body: object = BODY) => send(`POST /visitor/conversations/${id}/person`, { body })
  const stored = async () => {
    const accountId = caller.ctx.account.id
    const conversation = await system().conversation.findFirstOrThrow({ where: { id } })
    const contact = await system().contact.findFirstOrThrow({ where: { id: contactId } })
    const type = "conversation.person_requested"
    return {
      messages: await system().message.count({ where: { conversationId: id, text: BODY.message } }),
      asked: conversation.personAskedAt !== null,
      events: await system().event.count({ where: { accountId, type } }),
      email: contact.email,
      name: conversation.userName,
    }
  }
  return { ask, stored }
}

const NOTHING = { messages: 0, asked: false, events: 0, email: null, name: null }
const ALL = { messages: 1, asked: true, events: 1, email: "ada@example.com", name: "Ada" }

const STATEMENTS = {
  message: /insert into "Message" .*'user', \$6/s,
  wish: /"personAskedAt" = now\(\)/,
  charge: /livery_count\(.*livery_take\(/,
}

test.each(Object.entries(STATEMENTS))(
  "where the statement of the %s fails, nothing is stored",
  async (_, match) => {
    const { ask, stored } = await talking()
    const fault = database.fail({ match, code: "53100" })
    expect((await ask()).status).toBe(503)
    expect(fault.happened).toBe(true)
    expect(await stored()).toEqual(NOTHING)
    expect((await ask()).status).toBe(200)
    expect(await stored()).toEqual(ALL)
  },
)

test.each(["before", "after"] as const)(
  "where the connection breaks %s it, all is stored or nothing",
  async (when) => {
    const { ask, stored } = await talking()
    const fault = database.fail({ match: STATEMENTS.wish, when })
    expect((await ask()).status).toBe(503)
    expect(fault.happened).toBe(true)
    expect([NOTHING, ALL]).toContainEqual(await stored())
  },
)

test("without a message the wish alone is stored, or not", async () => {
  const { ask, stored } = await talking()
  const { message: _, ...body } = BODY
  const fault = database.fail({ match: STATEMENTS.wish, code: "53100" })
  expect((await ask(body)).status).toBe(503)
  expect(fault.happened).toBe(true)
  expect(await stored()).toEqual(NOTHING)
  expect((await ask(body)).status).toBe(200)
  expect(await stored()).toEqual({ ...ALL, messages: 0 })
})
