import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { expect, test } from "vitest"
import type { Document, Schema } from "#lib/api/openapi/document.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { deleteConversation, endConversation } from "#lib/domain/conversations/conversations.ts"
import { recordEvent, type Subject } from "#lib/domain/events/events.ts"
import { assign, handBack, reply } from "#lib/domain/inbox/inbox.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { createFlow, deployFlow, rollBack } from "#lib/domain/releases/releases.ts"
import { createEndpoint, deliverDue, relayEvents, testEndpoint } from "#lib/domain/webhooks/webhooks.ts"
import { asPerson } from "#tests/domain/inbox/people.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { sender } from "#tests/support/api.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

await useDatabase()
const receiver = await startReceiver()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host })

const TYPES = [
  "conversation.started",
  "conversation.ended",
  "conversation.person_requested",
  "conversation.assigned",
  "conversation.taken_over",
  "conversation.handed_back",
  "message.created",
  "answer.unanswered",
  "flow.ended",
  "contact.created",
  "contact.lead",
  "source.ready",
  "source.failed",
  "release.deployed",
  "limit.reached",
  "budget.reached",
  "webhook.test",
]

const DOCUMENTS = ["/openapi/tenant.json", "/openapi/channel.json", "/spec.json"]
const documents = await Promise.all(
  DOCUMENTS.map(async (path) => JSON.parse((await sender({})(`GET ${path}`)).text) as Document),
)
const [document] = documents as [Document]

/** The same schema without room for keys that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== "object" || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const isClosed = "properties" in schema && !("additionalProperties" in schema)
  return { ...inner, ...(isClosed && { additionalProperties: false }) }
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
ajv.addSchema({ $id: "doc", components: closed(document.components) as object })
const bodySchema = (type: string) =>
  document.webhooks[type]?.post.requestBody?.content["application/json"]?.schema as Schema
const faultsOf = (type: string, body: unknown) => {
  const schema = JSON.stringify(closed(bodySchema(type))).replaceAll('"#/components', '"doc#/components')
  return ajv.validate(JSON.parse(schema), body) ? null : ajv.errors
}

test("every document tells of every event, with an example that fits", () => {
  for (const { webhooks, tags } of documents) {
    expect(Object.keys(webhooks)).toEqual(TYPES)
    expect(tags.at(-1)?.name).toBe("Webhook events")
    for (const [type, { post }] of Object.entries(webhooks)) {
      expect(post).toMatchObject({ tags: ["Webhook events"], security: [], summary: expect.any(String) })
      const headers = (post.parameters ?? []).map((each) => ("name" in each ? each.name : ""))
      expect(headers).toEqual(["webhook-id", "webhook-timestamp", "webhook-signature"])
      const example = post.requestBody?.content["application/json"]?.example
      expect({ type, faults: faultsOf(type, example) }).toEqual({ type, faults: null })
    }
  }
})

test("what is sent is what the documents say, key for key, also of what was deleted", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url })
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true, welcomeMessage: "Welcome!" })
  const ids: Record<string, string> = {}
  for await (const event of respond(ctx, {
    sessionId: "s1",
    text: "How much is a teapot?",
    contact: { fingerprint: "visitor-7", name: "Ada" },
  }))
    if (event.type === "accepted")
      Object.assign(ids, { messageId: event.answerId, contactId: event.contact?.id, ...event })
  await endConversation(ctx, { session: "s1" })
  const { id: sourceId } = await createSource(ctx, {
    botId: bot.id,
    type: "text",
    name: "Prices",
    content: "A teapot costs ten francs.",
  })
  const record = (type: string, subject: Subject) =>
    transaction(ctx, (scope) => recordEvent(scope, type, subject))
  await record("conversation.person_requested", { conversationId: ids.conversationId ?? "" })
  const person = await asPerson(ctx)
  const taken = { conversationId: ids.conversationId ?? "", name: "Ana" }
  await assign(person, { ...taken, to: { personId: person.principal.id } })
  await reply(person, { ...taken, text: "I am looking into it", takeOver: true })
  await handBack(person, taken)
  await record("contact.lead", { contactId: ids.contactId ?? "", conversationId: ids.conversationId ?? "" })
  await record("source.ready", { sourceId })
  await record("source.failed", { sourceId })
  await record("flow.ended", { conversationId: ids.conversationId ?? "", reason: "handover" })
  const document = {
    format: 1 as const,
    start: "bye",
    blocks: [{ id: "bye", type: "end" as const, text: "Bye" }],
  }
  const flow = await createFlow(ctx, { botId: bot.id, document })
  const { release } = await deployFlow(ctx, { flowId: flow.id, note: "First" })
  await rollBack(ctx, { botId: bot.id, releaseId: null })
  await record("limit.reached", { metric: "messages", period: "2026-11", limit: "10" })
  await record("budget.reached", { clientId: ctx.account.id, period: "2026-11", limit: "80" })
  await testEndpoint(ctx, { id: endpoint.id })
  await relayEvents()
  await deliverDue(ctx, endpoint.id)
  const bodies = receiver.received.map(({ json }) => json)
  expect(new Set(bodies.map(({ type }) => type))).toEqual(new Set(TYPES))
  for (const body of bodies)
    expect({ type: body.type, body, faults: faultsOf(body.type, body) }).toMatchObject({ faults: null })
  expect(bodies.every(({ data }) => !("deleted" in data))).toBe(true)
  const said = bodies
    .filter(({ type }) => type === "message.created")
    .map(({ data }) => Object(data.message).from)
  expect(said).toEqual([{ type: "BOT" }, { type: "PERSON", name: "Ana" }])
  expect(bodies.find(({ type }) => type === "conversation.assigned")?.data.assignee).toMatchObject({
    type: "person",
    id: person.principal.id,
  })
  expect(bodies.find(({ type }) => type === "conversation.taken_over")?.data.person).toEqual({
    id: person.principal.id,
    name: "Ana",
  })
  const deployed = bodies.filter(({ type }) => type === "release.deployed").map(({ data }) => data.release)
  expect(deployed).toEqual(expect.arrayContaining([expect.objectContaining({ id: release.id }), null]))

  receiver.received.length = 0
  const conversationId = Object(
    bodies.find(({ type }) => type === "conversation.started")?.data.conversation,
  ).id
  await deleteConversation(ctx, { id: conversationId })
  await record("message.created", { conversationId, messageId: ids.messageId ?? "" })
  await relayEvents()
  await deliverDue(ctx, endpoint.id)
  const gone = receiver.received.find(({ json }) => json.type === "message.created")?.json
  expect(gone?.data).toEqual({ deleted: true, conversation_id: conversationId, message_id: ids.messageId })
  expect(faultsOf("message.created", gone)).toBe(null)
  expect(faultsOf("message.created", { ...gone, data: { conversation: {} } })).not.toBe(null)
})
