import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { systemSql } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { goOnFlow } from "#lib/domain/chat/chat.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asAction, asTenant, type Caller, makeCaller, type Send } from "#tests/support/api.ts"
import { datasetsOver } from "#tests/support/datasets.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const json = (body: object) => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
})
const shop = await startWebSite({
  "/orders/A-1042": json({ order: { status: "on its way" } }),
  "/orders/A-1": { ...json({}), status: 404 },
})
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: shop.host })
await useDatabase()
afterAll(() => shop.close())

/** Every kind of block that a story in a shop needs. */
const BLOCKS = [
  { id: "hello", type: "message", text: "Hello {{contact.name}}, this is the tea shop.", next: "mail" },
  {
    id: "mail",
    type: "input",
    kind: "email",
    text: "Your e-mail, please?",
    variable: "contact.email",
    next: "menu",
  },
  {
    id: "menu",
    type: "choice",
    text: "What is it about?",
    options: [
      { id: "order", label: "My order", next: "number" },
      { id: "other", label: "Something else", next: "ask" },
    ],
    otherwise: "ask",
  },
  { id: "number", type: "input", text: "Which order?", variable: "conversation.order", next: "http" },
  {
    id: "http",
    type: "http",
    url: `${shop.origin}/orders/{{conversation.order}}`,
    save: [{ path: "order.status", variable: "conversation.status" }],
    next: "late",
    failed: "person",
  },
  {
    id: "late",
    type: "condition",
    rules: [
      {
        id: "underway",
        when: [{ variable: "conversation.status", is: "contains", value: "way" }],
        next: "tell",
      },
    ],
    otherwise: "person",
  },
  { id: "tell", type: "message", text: "Your order is {{conversation.status}}.", next: "vip" },
  { id: "vip", type: "tag", tags: ["asked for an order"], next: "ask" },
  { id: "ask", type: "answer", text: "Anything else?", notFound: "person" },
  { id: "person", type: "handover", text: "A colleague will look into it." },
]
const DOCUMENT = { format: 1, start: "hello", blocks: BLOCKS }

let caller: Caller
let send: Send
let botId = ""
let flowId = ""
beforeAll(async () => {
  caller = await makeCaller()
  send = asAction(caller)
  const { make, add } = datasetsOver(send)
  const datasetId = await make()
  await add(datasetId, { text: "The shop is open from 9 to 18 o'clock, Monday to Friday." })
  botId = (await send("POST /bot/create", { body: { name: "Shop", datasetId } })).json.id ?? ""
  flowId = (await send("POST /flow/create", { body: { botId, document: DOCUMENT } })).json.id ?? ""
})

const deploy = (note = "") => send(`POST /flow/${flowId}/deploy`, { body: { note } })
const start = (visitor: string, body = "Hi", bot = botId) =>
  send("POST /conversations", {
    body: {
      channel: "API",
      bot_key: bot,
      message: { type: "text", data: { body } },
      variables: { contact: { name: "Ann" } },
      from: { user_external_id: visitor, type: "VISITOR" },
    },
  })
const begin = async (visitor: string) => (await start(visitor)).json.conversation?.id ?? ""
const say = async (conversation: string, body: string) => {
  const { json } = await send(`POST /conversation/${conversation}/messages`, {
    body: { message: { type: "text", data: { body } }, user: { type: "VISITOR" } },
  })
  return json.messages?.at(-1) as unknown as {
    data: { body: string }
    choices: object[]
    answered: boolean | null
  }
}
const stored = (id: string) =>
  transaction(caller.ctx, ({ db }) =>
    db.conversation.findFirstOrThrow({ where: { id }, include: { contact: true } }),
  )

describe("a conversation led by a flow", () => {
  test("the two calls of the API channel drive it from its start to a person", async () => {
    expect((await deploy("First")).json).toMatchObject({
      release: { number: 1, current: true },
      findings: [],
    })
    const begun = await start("v-1")
    expect(begun.json.messages).toMatchObject([
      { data: { body: "Hello Ann, this is the tea shop.\n\nYour e-mail, please?" } },
    ])
    const id = begun.json.conversation?.id ?? ""
    expect((await say(id, "no")).data.body).toContain("does not look like an e-mail address")
    const menu = await say(id, "ann@example.com")
    expect(menu.data.body).toBe("What is it about?\n1. My order\n2. Something else")
    expect(menu.choices).toEqual([
      { id: "order", label: "My order" },
      { id: "other", label: "Something else" },
    ])
    expect((await say(id, "1")).data.body).toBe("Which order?")
    expect((await say(id, "A-1042")).data.body).toBe("Your order is on its way.\n\nAnything else?")
    const answer = await say(id, "When are you open?")
    expect(answer).toMatchObject({ answered: true })
    expect(answer.data.body).toContain("9 to 18")
    const last = await say(id, "Do you sell bicycles on Mars?")
    expect(last.data.body).toBe("A colleague will look into it.")
    const { contact, variables, flowState, personAskedFor } = await stored(id)
    expect(contact).toMatchObject({ email: "ann@example.com", tags: ["asked for an order"] })
    expect(variables).toMatchObject({ conversation: { order: "A-1042", status: "on its way" } })
    expect(flowState).toMatchObject({ at: null, ended: "handover" })
    expect(personAskedFor).toBe("flow")
    expect(shop.paths()).toEqual(["/orders/A-1042"])
    expect(shop.visits[0]?.headers["idempotency-key"]).toBeTruthy()
  })

  test("a request that fails goes where its block says, and one that a choice does not take is answered", async () => {
    const id = await begin("v-2")
    await say(id, "ann@example.com")
    expect((await say(id, "When are you open?")).data.body).toContain("9 to 18")
    const other = await begin("v-3")
    await say(other, "ann@example.com")
    await say(other, "My order")
    expect((await say(other, "A-1")).data.body).toBe("A colleague will look into it.")
  })

  test("messages that arrive together are taken one after the other", async () => {
    const id = await begin("v-4")
    const bodies = await Promise.all(
      ["ann@example.com", "2", "When are you open?"].map((text) => say(id, text)),
    )
    // Whatever their order, each was heard where the one before had come to rest.
    const { flowState } = await stored(id)
    expect(flowState).toMatchObject({ wait: 4 })
    expect(bodies.every(({ data }) => data.body !== "")).toBe(true)
  })

  test("stays on the release that it began with; a rollback is for those that begin", async () => {
    const old = await begin("v-5")
    const changed = BLOCKS.map((block) =>
      block.id === "menu" ? { ...block, text: "How can I help?" } : block,
    )
    await send(`POST /flow/${flowId}/update`, { body: { document: { ...DOCUMENT, blocks: changed } } })
    const first = (await send(`GET /bot/${botId}/release/list`)).json.items?.find(
      (each) => Number(each.number) === 1,
    )
    expect((await deploy()).json).toMatchObject({ release: { number: 2, current: true } })
    expect((await say(old, "ann@example.com")).data.body).toContain("What is it about?")
    const young = await begin("v-6")
    expect((await say(young, "ann@example.com")).data.body).toContain("How can I help?")
    const back = await send(`POST /bot/${botId}/release/rollback`, { body: { releaseId: first?.id } })
    expect(back.json).toMatchObject({ release: { number: 1, current: true } })
    const again = await begin("v-7")
    expect((await say(again, "ann@example.com")).data.body).toContain("What is it about?")
    await send(`POST /bot/${botId}/release/rollback`, { body: { releaseId: null } })
    const free = await start("v-8", "When are you open?")
    expect(free.json.messages?.[0]?.data?.body).toContain("9 to 18")
  })

  test("leads conversations of the Tenant API as well, whose visitors are no contacts", async () => {
    await deploy()
    const tenant = asTenant(caller)
    const path = "/conversations/session-1/messages"
    const first = await tenant(`POST ${path}`, { body: { message: "Hi", bot_id: botId } })
    expect(first.text).toContain("this is the tea shop")
    await tenant(`POST ${path}`, { body: { message: "bob@example.com" } })
    const row = await transaction(caller.ctx, ({ db }) =>
      db.conversation.findFirstOrThrow({ where: { sessionId: "session-1" } }),
    )
    expect(row).toMatchObject({ contactId: null, flowState: { at: "menu" } })
    expect(row.variables).toMatchObject({ contact: { email: "bob@example.com" } })
  })
})

describe("a flow that waits", () => {
  const DELAYED = {
    format: 1,
    start: "ask",
    blocks: [
      {
        id: "ask",
        type: "input",
        text: "Your name?",
        variable: "contact.name",
        next: "wait",
        noReply: { after: 60, next: "gone" },
      },
      { id: "wait", type: "delay", seconds: 5, next: "late" },
      { id: "late", type: "message", text: "Still here, {{contact.name}}.", next: "person" },
      { id: "person", type: "handover" },
      { id: "gone", type: "end", text: "Come back any time." },
    ],
  }
  let waiting = ""
  beforeAll(async () => {
    waiting = (await send("POST /bot/create", { body: { name: "Waiting" } })).json.id ?? ""
    const { json } = await send("POST /flow/create", { body: { botId: waiting, document: DELAYED } })
    await send(`POST /flow/${json.id}/deploy`, { body: {} })
  })
  const texts = async (id: string) =>
    (await send(`GET /conversation/${id}/messages`)).json.messages?.map(({ data }) => data?.body)
  const waitOf = async (id: string) => ((await stored(id)).flowState as { wait: number }).wait

  test("goes on by itself once its time has come, and once only", async () => {
    const id = (await start("w-1", "Hi", waiting)).json.conversation?.id ?? ""
    const due = { conversationId: id, wait: await waitOf(id) }
    await goOnFlow(caller.ctx, due)
    await goOnFlow(caller.ctx, due)
    expect(await texts(id)).toEqual(["Hi", "Your name?", "Come back any time."])
    expect((await stored(id)).flowState).toMatchObject({ ended: "end" })
  })

  test("a reply ends the waiting; a delay goes on to a person, in words of the product", async () => {
    const id = (await start("w-2", "Hi", waiting)).json.conversation?.id ?? ""
    const first = { conversationId: id, wait: await waitOf(id) }
    await say(id, "Bob")
    await goOnFlow(caller.ctx, first)
    expect(await texts(id)).toEqual(["Hi", "Your name?", "Bob", ""])
    await goOnFlow(caller.ctx, { conversationId: id, wait: await waitOf(id) })
    expect((await texts(id))?.at(-1)).toMatch(/^Still here, Bob\.\n\n\S/)
    expect((await stored(id)).personAskedFor).toBe("flow")
  })

  test("each waiting is a job of the queue with its time", async () => {
    const id = (await start("w-3", "Hi", waiting)).json.conversation?.id ?? ""
    const { rows } = await systemSql().query<{ key: string; seconds: number }>({
      text: `select key, extract(epoch from run_at - created_at)::int as seconds from graphile_worker.jobs where key like $1`,
      values: [`flow:${id}:%`],
    })
    expect(rows).toEqual([{ key: `flow:${id}:1`, seconds: 60 }])
  })
})

describe("a flow that is wrong", () => {
  test("is stored, validated with its faults on their blocks, and not deployed", async () => {
    const bot = (await send("POST /bot/create", { body: { name: "Draft" } })).json.id ?? ""
    const document = { format: 1, start: "a", blocks: [{ id: "a", type: "message", text: "Hi" }] }
    const id = (await send("POST /flow/create", { body: { botId: bot, document } })).json.id ?? ""
    const { json } = await send(`POST /flow/${id}/validate`, { body: {} })
    expect(json.findings).toMatchObject([
      { blockId: "a", field: "next", code: "not_connected", severity: "error" },
    ])
    const refused = await send(`POST /flow/${id}/deploy`, { body: {} })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain("leads nowhere")
    const fine = { ...document, blocks: [{ id: "a", type: "end", text: "Bye" }] }
    expect((await send(`POST /flow/${id}/validate`, { body: { document: fine } })).json.findings).toEqual([])
    const twice = await send("POST /flow/create", { body: { botId: bot } })
    expect(twice.status).toBe(409)
    const wrong = await send(`POST /flow/${id}/update`, {
      body: { document: { format: 1, blocks: [{ id: "a", type: "dance" }] } },
    })
    expect(wrong.status).toBe(400)
  })
})
