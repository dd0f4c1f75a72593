import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { getUsage, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot, deleteBot, rateBot } from "#lib/domain/bots/bots.ts"
import { deleteClient, purgeClient } from "#lib/domain/clients/clients.ts"
import {
  createConversation,
  deleteConversation,
  rateConversation,
  rateMessage,
} from "#lib/domain/conversations/conversations.ts"
import { purgeDeleted } from "#lib/domain/jobs/purge-deleted.ts"
import { createDataset, deleteDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import { createSource, deleteSource, uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { type Fault, faultyDatabase } from "#tests/support/faulty-database.ts"

vi.setConfig({ testTimeout: 900_000 })
const { url } = await useDatabase()
const database = await faultyDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())
beforeEach(() => database.clear())

/** What a statement meets: it is undone, or it is done and nobody hears of it. */
const WHENS: NonNullable<Fault["when"]>[] = ["before", "after"]
const GONE = [
  ...["Bot", "Dataset", "Source", "SourceVersion", "SourcePage", "Record", "SearchSegment", "SearchBlock"],
  ...["Conversation", "Message", "Rating", "File"],
]

interface Filled {
  ctx: Context
  botId: string
  conversationId: string
  datasetId: string
  sourceIds: string[]
}

/** An account with some of everything that can be deleted. */
async function fill(): Promise<Filled> {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { id: datasetId } = await createDataset(ctx, { name: "Another" })
  const bytes = new TextEncoder().encode("We open at nine.")
  const uploaded = await uploadSource(ctx, { botId, fileName: "hours.txt", bytes })
  const texts = ["Shoes cost 40 euros.", "Socks cost 4 euros."]
  const made = []
  for (const content of texts)
    made.push(await createSource(ctx, { datasetId, type: "text", name: "Prices", content }))
  const said = [
    { type: "user" as const, text: "Hello" },
    { type: "bot" as const, text: "Hello" },
  ]
  const first = await createConversation(ctx, { botId, messages: said })
  await createConversation(ctx, { botId, messages: said })
  await rateConversation(ctx, { id: first.id, value: 1 })
  await rateMessage(ctx, { messageId: first.messages[1]?.id ?? "", value: -1 })
  await rateBot(ctx, { id: botId, value: 1 })
  const sourceIds = [uploaded.id, made[0]?.id ?? ""]
  return { ctx, botId, datasetId, conversationId: first.id, sourceIds }
}

/** Does it until it is done; whoever did not hear that it was done finds nothing to do. */
async function untilDone(work: () => Promise<unknown>): Promise<void> {
  for (let left = 3; ; left--)
    try {
      return void (await work())
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === "not_found") return
      if (code !== "unavailable" || left === 0) throw error
    }
}

/** Lets the nth statement that matches fail, for every n that there is, each time on something new. */
async function everyNth(fault: Fault, work: () => Promise<{ run(): Promise<void>; check(): Promise<void> }>) {
  let nth = 1
  for (; ; nth++) {
    const { run, check } = await work()
    const planned = database.fail({ ...fault, nth })
    await run()
    database.clear()
    await check()
    if (!planned.happened) break
  }
  return nth - 1
}

const messagesOf = async (ctx: Context) =>
  Number(
    (await system().dailyStat.aggregate({ where: { accountId: ctx.account.id }, _sum: { messages: true } }))
      ._sum.messages,
  )

describe.each(WHENS)("where a commit fails once (%s it takes effect)", (when) => {
  test("deleting conversations, sources, bots and datasets leaves nothing and counts nothing twice", async () => {
    const commits = await everyNth(
      { match: /^commit/i, when, ...(when === "before" && { code: "40001" }) },
      async () => {
        const { ctx, botId, datasetId, conversationId, sourceIds } = await fill()
        const job = systemContext(ctx.account, ctx.log, "purge")
        return {
          async run() {
            await untilDone(() => deleteConversation(ctx, { id: conversationId }))
            for (const id of sourceIds) await untilDone(() => deleteSource(ctx, { id }))
            await untilDone(() => deleteBot(ctx, { id: botId }))
            await untilDone(() => deleteDataset(ctx, { id: datasetId }))
            await untilDone(() => purgeDeleted(job))
          },
          async check() {
            expect(await rowsLeft(ctx.account.id)).toEqual({})
            expect((await getUsage(ctx, {})).used).toMatchObject({
              ...{ bots: 0, records: 0, files: 0 },
              ...{ conversations: 2, messages: 4 },
            })
            expect(await messagesOf(ctx)).toBe(4)
          },
        }
      },
    )
    expect(commits).toBeGreaterThan(20)
  })
})

test("deleting a client leaves nothing and gives the agency back what it held, whichever change fails once", async () => {
  const changes = await everyNth({ match: /\b(delete from|update) "/i, code: "40001" }, async () => {
    const { ctx } = await fill()
    const id = ctx.account.id
    const agency = systemContext(await loadFacts(ctx.account.parentId ?? ""), makeLog(), "test")
    const job = { ...agency, signal: ctx.signal }
    return {
      async run() {
        await untilDone(() => deleteClient(agency, { id }))
        await untilDone(() => purgeClient(job, id))
      },
      async check() {
        expect(await rowsLeft(id)).toEqual({})
        expect(await system().account.count({ where: { id } })).toBe(0)
        expect((await getUsage(agency, {})).used).toMatchObject({
          bots: 0,
          records: 0,
          files: 0,
          users: 0,
          messages: 4,
        })
      },
    }
  })
  expect(changes).toBeGreaterThan(20)
})

/** Tables that still hold rows of an account, with how many. */
async function rowsLeft(accountId: string): Promise<Record<string, number>> {
  const left: Record<string, number> = {}
  for (const table of GONE) {
    const { rows } = await owner.query(`select count(*)::int as n from "${table}" where "accountId" = $1`, [
      accountId,
    ])
    if (rows[0].n) left[table] = rows[0].n
  }
  return left
}
