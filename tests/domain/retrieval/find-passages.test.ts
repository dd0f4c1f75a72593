import { beforeEach, describe, expect, test, vi } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { once } from "#lib/core/runtime.ts"
import { pools } from "#lib/db/pools.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { getUsage, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { embedDataset } from "#lib/domain/retrieval/indexing/indexing.ts"
import { findPassages } from "#lib/domain/retrieval/retrieval.ts"
import { nameModel, withEmbeddings } from "./with-embeddings.ts"

vi.setConfig({ testTimeout: 30_000 })
const { server, withBot } = await withEmbeddings()
beforeEach(() => {
  nameModel("openai/small")
  server.behave({})
})

const DOCTOR = "The scientist holds surgery every Tuesday from 9:00 to 11:00."
const TEXT = `# Health\n\n${DOCTOR}\n\n# Food\n\nThe kitchen serves breakfast until ten.\n\n# Sport\n\nTennis courts are lit at night.`

async function knowing(text: string) {
  const bot = await withBot()
  await bot.tell(text)
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  return bot
}

test("a passage that both rankings find comes before one that only one finds", async () => {
  const { ctx, datasetId } = await knowing(TEXT)
  const found = await findPassages(ctx, { datasetId, query: "boffin on Tuesday, lit at night", limit: 3 })
  expect(found.map(({ text }) => text).slice(0, 2)).toContain(DOCTOR)
  for (const { score } of found) {
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})

test("a filter holds for what is found by meaning", async () => {
  const { ctx, datasetId } = await knowing(TEXT)
  const search = (level: number) =>
    findPassages(ctx, { datasetId, query: "boffin", limit: 3, filter: { "meta.level": level } })
  await transaction(ctx, ({ db }) =>
    db.record.updateMany({ where: { text: DOCTOR }, data: { meta: { level: 2 } } }),
  )
  expect((await search(2)).map(({ text }) => text)).toEqual([DOCTOR])
  expect(await search(3)).toEqual([])
})

test("an embedding model that is slow or down costs its patience, never the answer", async () => {
  const { ctx, datasetId } = await knowing(TEXT)
  const query = "scientist Tuesday"
  server.behave({ faults: [500] })
  expect((await findPassages(ctx, { datasetId, query, limit: 3 }))[0]?.text).toBe(DOCTOR)
  server.behave({ delay: 30_000 })
  const { requests } = server.state
  const start = Date.now()
  const searching = findPassages(ctx, { datasetId, query, limit: 3 })
  await expect.poll(() => server.state.requests, { timeout: 15_000, interval: 10 }).toBe(requests + 1)
  // Pipelines keep their connections, and nothing is under way on them.
  const { open: pipelines } = once("db.pipelines", () => ({ open: [] as { underWay: number }[] }))
  expect(pipelines.map(({ underWay }) => underWay)).toEqual(pipelines.map(() => 0))
  expect(pools().app.idleCount + pipelines.length).toBe(pools().app.totalCount)
  const open = await system()
    .$queryRaw`select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
  expect(open).toEqual([])
  expect((await searching)[0]?.text).toBe(DOCTOR)
  expect(Date.now() - start).toBeLessThan(25_000)
})

test("a turn rests on passages that only vectors find, and quotes them", async () => {
  const { ctx, bot } = await knowing(TEXT)
  server.behave({ says: `Every Tuesday: "${DOCTOR}" [1]` })
  server.state.prompts.length = 0
  const events: ChatEvent[] = []
  const input = { sessionId: "s1", botId: bot.id, text: "When is the boffin there?" }
  for await (const event of respond(ctx, input)) events.push(event)
  const [prompt] = server.state.prompts
  expect(prompt).toContain(DOCTOR)
  const message = events.find((event) => event.type === "message")
  expect(message).toMatchObject({
    message: { citations: [{ index: 1, quote: DOCTOR, sourceName: "Notes" }] },
  })
})

describe("a dataset that names a reranker", () => {
  beforeEach(() => nameModel(undefined))
  const query = "tennis breakfast Tuesday"
  async function ranked(says: string, faults: number[] = []) {
    const { ctx, datasetId } = await knowing(TEXT)
    const plain = await findPassages(ctx, { datasetId, query, limit: 3 })
    await transaction(ctx, ({ db }) => db.dataset.updateMany({ data: { reranker: "openai/judge" } }))
    server.behave({ says, faults })
    server.state.prompts.length = 0
    const found = await findPassages(ctx, { datasetId, query, limit: 2 })
    expect(server.state.prompts.length).toBeGreaterThan(0)
    const texts = (passages: typeof plain) => passages.map(({ text }) => text)
    return { plain: texts(plain), found: texts(found) }
  }

  test("has its passages in the order of the model's scores", async () => {
    const { plain, found } = await ranked("1:0\n2: 3.5\n[3]: 9")
    expect(plain).toHaveLength(3)
    expect(found).toEqual([plain[2], plain[1]])
  })

  test("keeps its own order when the model makes no sense, names what is not there, or fails", async () => {
    for (const says of ["I cannot judge that.", "9:10 and 44:3", ""]) {
      const { plain, found } = await ranked(says)
      expect(found).toEqual(plain.slice(0, 2))
    }
    const { plain, found } = await ranked("3:9", [401])
    expect(found).toEqual(plain.slice(0, 2))
  })

  test("counts what the model took for account and agency, and nothing when it fails", async () => {
    const { ctx, datasetId } = await knowing(TEXT)
    await transaction(ctx, ({ db }) => db.dataset.updateMany({ data: { reranker: "openai/judge" } }))
    const used = async () => {
      const agency = systemContext(await loadFacts(ctx.account.parentId ?? ""), makeLog(), "test")
      return [(await getUsage(ctx, {})).used.tokens, (await getUsage(agency, {})).used.tokens]
    }
    const limited = async (tokens: number) => {
      await system().account.update({ where: { id: ctx.account.id }, data: { limits: { tokens } } })
      return systemContext(await loadFacts(ctx.account.id), makeLog(), "test")
    }
    server.behave({ says: "1:0\n2:5", faults: [401] })
    await findPassages(await limited(5000), { datasetId, query, limit: 2 })
    expect(await used()).toEqual([0, 0])
    server.behave({ says: "1:0\n2:5" })
    await findPassages(await limited(5000), { datasetId, query, limit: 2 })
    const once = await used()
    expect(once[0]).toBeGreaterThan(0)
    expect(once[1]).toBe(once[0])
    await findPassages(ctx, { datasetId, query, limit: 2 })
    expect(await used()).toEqual(once.map((tokens) => tokens * 2))
    server.state.prompts.length = 0
    const found = await findPassages(await limited((once[0] ?? 0) * 2 + 10), { datasetId, query, limit: 2 })
    expect([found.length, server.state.prompts.length]).toEqual([2, 0])
    expect(await system().tokenHold.count()).toBe(0)
  })

  test("in a turn as well, after the message is committed", async () => {
    const { ctx, bot } = await knowing(TEXT)
    await transaction(ctx, ({ db }) => db.dataset.updateMany({ data: { reranker: "openai/judge" } }))
    server.behave({ says: "1:1\n2:8" })
    server.state.prompts.length = 0
    for await (const event of respond(ctx, { sessionId: "s1", botId: bot.id, text: query }))
      expect(event.type).not.toBe("failed")
    const [judging = "", answering = ""] = server.state.prompts
    expect(judging).toContain("judge search results")
    const second = /\[2\] \w+: ([^.]+\.)/.exec(judging)?.[1] ?? "missing"
    expect(/<passage n=\\"1\\">.*?<\/passage>/.exec(answering)?.[0]).toContain(second)
  })
})

test("a follow-up is embedded with the question before it", async () => {
  const { ctx, datasetId } = await knowing(TEXT)
  server.state.texts.length = 0
  await findPassages(ctx, {
    datasetId,
    query: "and on Friday?",
    history: ["When is the boffin there?"],
    limit: 3,
  })
  await findPassages(ctx, {
    datasetId,
    query: "Which courts are lit at night here?",
    history: ["When is the boffin there?"],
    limit: 3,
  })
  expect(server.state.texts).toEqual([
    "When is the boffin there?\nand on Friday?",
    "Which courts are lit at night here?",
  ])
})
