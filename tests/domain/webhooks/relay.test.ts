import { afterEach, expect, test } from "vitest"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import { endConversation } from "#lib/domain/conversations/conversations.ts"
import { recordEvent } from "#lib/domain/events/events.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import {
  createEndpoint,
  deliverDue,
  disableEndpoint,
  listDeliveries,
  relayEvents,
} from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

await useDatabase()
const receiver = await startReceiver()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host })
afterEach(() => {
  receiver.received.length = 0
  receiver.status(204)
})

const relayAll = async () => {
  let all = 0
  for (;;) {
    const taken = await relayEvents()
    if (taken === 0) return all
    all += taken
  }
}
const eventsOf = (ctx: Awaited<ReturnType<typeof makeAccount>>) =>
  transaction(ctx, ({ db }) => db.event.findMany({ orderBy: { id: "asc" } }))

const say = async (ctx: Awaited<ReturnType<typeof makeAccount>>, sessionId: string, text: string) => {
  for await (const _ of respond(ctx, { sessionId, text, contact: { fingerprint: `api:${sessionId}` } }));
}

test("an account without endpoints owes nobody anything", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot" })
  await say(ctx, "one", "Hello")
  const events = await eventsOf(ctx)
  expect(events.length).toBeGreaterThan(2)
  expect(events.every(({ dispatchedAt }) => dispatchedAt !== null)).toBe(true)
  expect(await relayEvents()).toBe(0)
})

test("tells an endpoint what it asked for, in order, and nobody else's events", async () => {
  const ctx = await makeAccount()
  const other = await makeSibling(ctx.account.parentId ?? "")
  const bot = await createBot(ctx, { name: "Bot", welcomeMessage: "Welcome!" })
  await createBot(other, { name: "Theirs" })
  const { endpoint } = await createEndpoint(ctx, {
    url: receiver.url,
    events: ["conversation.started", "message.created", "conversation.ended", "contact.created"],
  })
  await say(other, "theirs", "Secret")
  await say(ctx, "visitor-7", "Hello")
  await endConversation(ctx, { session: "visitor-7" })
  await createSource(ctx, {
    botId: (await createBot(ctx, { name: "Two", ownDataset: true })).id,
    type: "text",
    name: "N",
    content: "Text",
  })
  expect(await relayAll()).toBe(4)
  await deliverDue(ctx, endpoint.id)

  expect(receiver.types()).toEqual([
    "contact.created",
    "conversation.started",
    "message.created",
    "conversation.ended",
  ])
  const [contact, started, message, ended] = receiver.received.map(({ json }) => json.data)
  expect(contact).toEqual({
    contact: { id: expect.any(String), name: null, email: null, phone: null, created_at: expect.any(String) },
  })
  expect(started).toEqual({
    conversation: {
      id: expect.any(String),
      session_id: "visitor-7",
      bot_id: bot.id,
      channel: "webchat",
      status: "ended",
      contact_id: expect.any(String),
      user_external_id: null,
      user_name: null,
      user_email: null,
      started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      ended_at: expect.any(String),
      attended_by: null,
    },
    welcome: expect.objectContaining({ data: { body: "Welcome!" }, from: { type: "BOT" } }),
  })
  expect(started?.conversation).toMatchObject({ contact_id: Object(contact?.contact).id })
  expect(message).toEqual({
    conversation: started?.conversation,
    message: {
      id: expect.any(String),
      type: "text",
      data: { body: expect.any(String) },
      from: { type: "BOT" },
      status: "complete",
      answered: true,
      reason: "small_talk",
      created_at: expect.any(String),
    },
  })
  expect(ended).toEqual({ conversation: started?.conversation })
  const ids = receiver.received.map(({ headers }) => headers["webhook-id"])
  expect(new Set(ids).size).toBe(4)
  expect(ids).toEqual(receiver.received.map(({ json }) => json.id))
  const log = await listDeliveries(ctx, { endpointId: endpoint.id })
  expect(log.map(({ status, attemptCount }) => [status, attemptCount])).toEqual(
    Array(4).fill(["succeeded", 1]),
  )
})

test("an endpoint of all events is told of webhook events only", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url })
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  await say(ctx, "a", "Hello")
  await relayAll()
  await deliverDue(ctx, endpoint.id)
  expect(new Set(receiver.types())).toEqual(
    new Set(["contact.created", "conversation.started", "message.created"]),
  )
  expect(await relayEvents()).toBe(0)
  await disableEndpoint(ctx, { id: endpoint.id })
  await transaction(ctx, (scope) => recordEvent(scope, "source.ready", { sourceId: bot.id }))
  expect(await relayEvents()).toBe(0)
})

test("events taken by many relays at once are delivered once each", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url, events: ["source.failed"] })
  const ids = Array.from({ length: 1200 }, (_, n) => `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`)
  const facts = ids.map((sourceId) => ({
    type: "source.failed",
    actorKind: "system",
    actorId: "test",
    subject: { sourceId },
  }))
  await transaction(ctx, ({ db }) => db.event.createMany({ data: facts }))
  const taken = await Promise.all(Array.from({ length: 6 }, relayAll))
  expect(taken.reduce((sum, each) => sum + each, 0)).toBe(1200)
  const log = await transaction(ctx, ({ db }) =>
    db.webhookDelivery.findMany({ where: { endpointId: endpoint.id } }),
  )
  expect(log.map(({ subject }) => (subject as { sourceId: string }).sourceId).sort()).toEqual(ids)
})

test("what is gone when it is sent comes as its ids", async () => {
  const ctx = await makeAccount()
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url, events: ["source.ready"] })
  const sourceId = "0190a000-0000-7000-8000-000000000001"
  await transaction(ctx, (scope) => recordEvent(scope, "source.ready", { sourceId, datasetId: sourceId }))
  await relayAll()
  await deliverDue(ctx, endpoint.id)
  expect(receiver.received[0]?.json.data).toEqual({
    deleted: true,
    source_id: sourceId,
    dataset_id: sourceId,
  })
})

test("an answer that was closed because its process died is told like any other", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot" })
  await say(ctx, "cut", "Hello")
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url, events: ["message.created"] })
  const past = new Date(Date.now() - 60_000)
  await transaction(ctx, ({ db }) =>
    db.message.updateMany({
      where: { type: "bot" },
      data: { status: "pending", text: "Half an ans", leaseUntil: past },
    }),
  )
  expect(await recoverAnswers()).toBe(1)
  const [event] = (await eventsOf(ctx)).slice(-1)
  expect(event).toMatchObject({ type: "message.created", actorKind: "system" })
  expect(event?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  await relayAll()
  await deliverDue(ctx, endpoint.id)
  expect(receiver.received.map(({ json }) => json.data)).toMatchObject([
    { message: { data: { body: "Half an ans" }, status: "partial" } },
  ])
})

test("a reached limit is told with its metric, period and number", async () => {
  const ctx = await makeAccount({ bots: 0 })
  const { endpoint } = await createEndpoint(ctx, { url: receiver.url, events: ["limit.reached"] })
  await expect(createBot(ctx, { name: "Bot" })).rejects.toMatchObject({ code: "limit_reached" })
  await expect.poll(relayAll, { timeout: 5_000 }).toBe(1)
  await deliverDue(ctx, endpoint.id)
  expect(receiver.received.map(({ json }) => [json.type, json.data])).toEqual([
    ["limit.reached", { metric: "bots", period: "all", limit: 0 }],
  ])
})
