import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { databaseFault } from "#lib/db/fault-code.ts"
import { system } from "#lib/db/system.ts"
import { cloneBot, createBot, deleteBot, rateBot, updateBot } from "#lib/domain/bots/bots.ts"
import {
  createConversation,
  createMessage,
  deleteConversation,
  deleteMessage,
  endConversation,
  rateConversation,
  rateMessage,
  updateConversation,
} from "#lib/domain/conversations/conversations.ts"
import { createDataset, deleteDataset, updateDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import {
  createEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  relayEvents,
  rotateSecret,
  testEndpoint,
  updateEndpoint,
} from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

await useDatabase()
const { url, host } = await startReceiver()
// Of the pool two thirds of what is left beside the fixed ones serve requests: 56, so that all of a round run at once.
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: host, LIVERY_POOL: "96" })

type Work = () => Promise<unknown>
const ROUNDS = 8
const AT_ONCE = 48

/** Lets works run at once, over and over; returns the faults that are of no request's making, deadlocks (40P01) among them. */
async function faultsOf(works: (round: number) => Promise<readonly Work[]>): Promise<string[]> {
  const faults: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const kinds = await works(round)
    const all = Array.from({ length: AT_ONCE }, (_, i) => kinds[i % kinds.length] as Work)
    for (const done of await Promise.allSettled(all.map((work) => work())))
      if (done.status === "rejected" && !["not_found", "conflict"].includes(done.reason.code))
        faults.push(`${databaseFault(done.reason.cause ?? done.reason).code} ${done.reason}`)
  }
  return faults
}

let names = 0
const fresh = () => `name-${names++}`

test("votes on a bot and changes of it never wait for each other in a circle", async () => {
  const ctx = await makeAccount()
  const { id } = await createBot(ctx, { name: "Ada", alias: fresh() })
  const faults = await faultsOf(async () => [
    () => rateBot(ctx, { id, value: 1 }),
    () => rateBot(ctx, { id, value: -1 }),
    () => updateBot(ctx, { id, settings: { alias: fresh(), meta: { $update: { a: fresh() } } } }),
  ])
  expect(faults).toEqual([])
  const votes = (ROUNDS * AT_ONCE) / 3
  expect(await system().bot.findFirst({ where: { id } })).toMatchObject({ upvotes: votes, downvotes: votes })
})

test("all that is done to a bot and its conversations while it is deleted goes in one order", async () => {
  const ctx = await makeAccount({ messages: 1_000_000, conversations: 1_000_000 })
  const faults = await faultsOf(() => everything(ctx))
  expect(faults).toEqual([])
})

async function everything(ctx: Context): Promise<Work[]> {
  const { id: other } = await createBot(ctx, { name: "Heir" })
  const { id } = await createBot(ctx, { name: "Ada", alias: fresh(), ownDataset: true, isDefault: true })
  const conversations = await Promise.all(
    Array.from({ length: 6 }, () =>
      createConversation(ctx, {
        botId: id,
        messages: [
          { type: "user", text: "Hello" },
          { type: "bot", text: "Hello" },
        ],
      }),
    ),
  )
  const any = () =>
    conversations[Math.floor(Math.random() * conversations.length)] as (typeof conversations)[number]
  const said = () => any().messages[1]?.id as string
  return [
    () => rateConversation(ctx, { id: any().id, value: 1 }),
    () => rateMessage(ctx, { messageId: said(), value: 1 }),
    () => updateConversation(ctx, { id: any().id, settings: { botId: other } }),
    () => createMessage(ctx, { conversationId: any().id, type: "user", text: "More" }),
    () => updateBot(ctx, { id, settings: { alias: fresh(), isDefault: true } }),
    () => updateBot(ctx, { id: other, settings: { isActive: Math.random() > 0.5 } }),
    () => rateBot(ctx, { id, value: 1 }),
    () => deleteMessage(ctx, { conversationId: any().id, id: said() }),
    () => createConversation(ctx, { botId: id, messages: [{ type: "user", text: "Hello" }] }),
    () => cloneBot(ctx, { id }),
    () => endConversation(ctx, { session: any().id }),
    () => deleteConversation(ctx, { id: any().id }),
    () => updateBot(ctx, { id: other, settings: { isDefault: true } }),
    () => deleteBot(ctx, { id }),
    () => rateMessage(ctx, { messageId: said(), value: -1 }),
    () => rateConversation(ctx, { id: any().id, value: -1 }),
  ]
}

test("what is done to webhooks at once, their relay included, goes in one order", async () => {
  const ctx = await makeAccount()
  const faults = await faultsOf(async () => {
    const { endpoint } = await createEndpoint(ctx, { url })
    const { id } = endpoint
    const { id: botId } = await createBot(ctx, { name: "Ada" })
    return [
      () => createEndpoint(ctx, { url }).then(({ endpoint }) => deleteEndpoint(ctx, { id: endpoint.id })),
      () => updateEndpoint(ctx, { id, settings: { description: fresh() } }),
      () => rotateSecret(ctx, { id }),
      () => disableEndpoint(ctx, { id }),
      () => enableEndpoint(ctx, { id }),
      () => testEndpoint(ctx, { id }),
      () => createConversation(ctx, { botId }),
      () => relayEvents(),
      () =>
        createDataset(ctx, { alias: fresh() }).then((set) =>
          updateDataset(ctx, { id: set.id, settings: { alias: fresh() } }).then(() =>
            deleteDataset(ctx, { id: set.id }),
          ),
        ),
      () => deleteEndpoint(ctx, { id }),
    ]
  })
  expect(faults).toEqual([])
})
