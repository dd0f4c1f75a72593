import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { compactConversation, completeMessages, recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import { deleteConversation } from "#lib/domain/conversations/conversations.ts"
import { removePrice, setPrice } from "#lib/domain/model-prices/model-prices.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

/** A millionth for a token that goes in, four for one that comes out, a half for one that was read before. */
const PRICE = { model: "openai/mock", input: 1_000_000n, output: 4_000_000n, cachedInput: 500_000n }
const SAYS = { answer: "Hello.", usage: { prompt: 100, completion: 50 } }
let platform: Context
beforeAll(async () => {
  platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  await setPrice(platform, PRICE)
  await setPrice(platform, { model: "openai/other", input: 333_333n, output: 777_777n })
})
beforeEach(() => mock.say(SAYS))

async function ask(ctx: Context, { session = "s1", botId = "", stream = true, leaveAfter = Infinity } = {}) {
  let tokens = 0
  const events = respond(ctx, { sessionId: session, ...(botId && { botId }), text: "Hi", stream })
  for await (const { type } of events) if (type === "token" && ++tokens >= leaveAfter) break
}

/** What the messages of an account cost by bot, channel and model, and what its days do. */
async function sums({ account }: Context) {
  const { rows: said } = await systemSql().query(
    `select c."botId", c.channel, m.model, sum(m.cost)::text as cost,
        count(*) filter (where m.status <> 'failed')::text as answers, sum((m.usage->>'inputTokens')::bigint)::text as "inputTokens",
        sum(coalesce((m.usage->>'cachedInputTokens')::bigint, 0))::text as "cachedTokens",
        sum((m.usage->>'outputTokens')::bigint)::text as "outputTokens"
      from "Message" m join "Conversation" c on c."accountId" = m."accountId" and c.id = m."conversationId"
      where m."accountId" = $1 and m.type = 'bot' and m.model not like 'builtin/%' group by 1, 2, 3 order by 1, 2, 3`,
    [account.id],
  )
  const { rows: counted } = await systemSql().query(
    `select "botId", channel, model, sum(cost)::text as cost, sum(answers)::text as answers,
        sum("inputTokens")::text as "inputTokens", sum("cachedTokens")::text as "cachedTokens", sum("outputTokens")::text as "outputTokens"
      from "DailyCost" where "accountId" = $1 group by 1, 2, 3 order by 1, 2, 3`,
    [account.id],
  )
  return { said, counted }
}
const answers = ({ account }: Context) =>
  system().message.findMany({ where: { accountId: account.id, type: "bot" }, orderBy: { id: "asc" } })
const days = ({ account }: Context) => system().dailyCost.findMany({ where: { accountId: account.id } })
const total = async (ctx: Context, what: "cost" | "unpriced" | "estimated" | "answers" = "cost") =>
  (await days(ctx)).reduce((sum, row) => sum + row[what], 0n)

async function withBot() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  return { ctx, botId }
}

test("an answer costs what its provider says that it took, at the price of its model", async () => {
  const { ctx } = await withBot()
  await ask(ctx)
  mock.say({ ...SAYS, usage: { prompt: 100, completion: 50, cached: 60 } })
  await ask(ctx, { stream: false })
  const [first, second] = await answers(ctx)
  expect([first?.cost, second?.cost]).toEqual([300n, 40n + 30n + 200n])
  expect(second?.usage).toEqual({ inputTokens: 100, outputTokens: 50, cachedInputTokens: 60 })
  expect(await total(ctx)).toBe(570n)
})

test("a price that changes leaves what was paid before as it is", async () => {
  const { ctx } = await withBot()
  await ask(ctx)
  await setPrice(platform, { ...PRICE, input: 2_000_000n })
  await ask(ctx)
  await setPrice(platform, PRICE)
  await ask(ctx)
  expect((await answers(ctx)).map(({ cost }) => cost)).toEqual([300n, 400n, 300n])
})

test("what a provider does not report is estimated, and says so", async () => {
  const { ctx } = await withBot()
  mock.say({ answer: "one two three four", usage: null })
  await ask(ctx)
  const [answer] = await answers(ctx)
  expect(answer?.usage).toMatchObject({ isEstimated: true })
  expect(answer?.cost).toBeGreaterThan(4n)
  expect([await total(ctx), await total(ctx, "estimated")]).toEqual([answer?.cost, 1n])
})

test("a model without a price costs null, and its calls are counted as such", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot", model: "openai/unknown" })
  await ask(ctx)
  const [answer] = await answers(ctx)
  expect([answer?.cost, await total(ctx), await total(ctx, "unpriced")]).toEqual([null, 0n, 1n])
  await setPrice(platform, { ...PRICE, model: "openai/unknown" })
  await ask(ctx)
  await removePrice(platform, { model: "openai/unknown" })
  expect([await total(ctx), await total(ctx, "unpriced"), await total(ctx, "answers")]).toEqual([
    300n,
    1n,
    2n,
  ])
})

test("quoting costs nothing and is counted nowhere", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot", model: "builtin/quotes" })
  await ask(ctx)
  const [answer] = await answers(ctx)
  expect([answer?.cost, (await days(ctx)).length]).toEqual([0n, 0])
})

test("an answer of several calls is rounded up once", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot", model: "openai/other" })
  const usage = { prompt: 1, completion: 0 }
  mock.say(
    { answer: "One ", finish: "length", usage },
    { answer: "two ", finish: "length", usage },
    { answer: "three.", usage },
  )
  await ask(ctx)
  const [answer] = await answers(ctx)
  expect(answer?.cost).toBe(1n)
})

describe("answers that are stored nowhere", () => {
  const messages = [{ type: "user" as const, text: "Hi" }]

  test("are counted with their cost", async () => {
    const { ctx } = await withBot()
    for await (const _ of completeMessages(ctx, { messages, stream: true }));
    expect([await total(ctx), await total(ctx, "answers")]).toEqual([300n, 1n])
  })

  test("and so are summaries, which are no answers", async () => {
    const { ctx } = await withBot()
    await ask(ctx)
    const { conversationId } = await system().message.findFirstOrThrow({
      where: { accountId: ctx.account.id },
    })
    await compactConversation(ctx, { conversationId })
    expect([await total(ctx), await total(ctx, "answers")]).toEqual([600n, 1n])
  })
})

describe("an answer whose process died", () => {
  const expire = ({ account }: Context, text: string) =>
    systemSql().query(
      `update "Message" set "leaseUntil" = now() - interval '1 second', text = $2, model = 'openai/mock', "costNoted" = 30
        where "accountId" = $1 and status = 'pending'`,
      [account.id, text],
    )
  async function speaking(ctx: Context) {
    mock.say({ answer: "word ".repeat(300), pace: 10, usage: { prompt: 100, completion: 50 } })
    const events = respond(ctx, { sessionId: "s1", text: "Hi", stream: true })
    for await (const { type } of { [Symbol.asyncIterator]: () => ({ next: () => events.next() }) })
      if (type === "token") return events
    throw new Error("the model says something")
  }

  test("costs what was noted last, as an estimate", async () => {
    const { ctx } = await withBot()
    const events = await speaking(ctx)
    await expire(ctx, "eight of")
    expect(await recoverAnswers()).toBe(1)
    const [answer] = await answers(ctx)
    expect([answer?.cost, await total(ctx), await total(ctx, "estimated")]).toEqual([30n, 30n, 1n])
    // It lives after all, and says what it took.
    mock.say(SAYS)
    await events.return()
    const [closed] = await answers(ctx)
    expect(closed?.costNoted).toBeNull()
    expect(closed?.cost).toBeGreaterThan(30n)
    expect(await total(ctx)).toBe(closed?.cost)
    const { said, counted } = await sums(ctx)
    expect(counted).toEqual(said)
  })

  test("notes what it costs while it is made", async () => {
    const { ctx } = await withBot()
    const events = await speaking(ctx)
    const noted = async () => (await answers(ctx))[0]?.costNoted ?? 0n
    const talking = (async () => {
      for await (const _ of events);
    })()
    await expect.poll(noted, { timeout: 5000 }).toBeGreaterThan(4n)
    await talking
    expect((await answers(ctx))[0]?.costNoted).toBeNull()
  })
})

test("an answer that failed and is asked for again costs both tries", async () => {
  const { ctx } = await withBot()
  mock.say({ answer: "", pieces: [], usage: { prompt: 100, completion: 0 } })
  await ask(ctx)
  const failed = await total(ctx)
  mock.say(SAYS)
  await ask(ctx)
  const { said, counted } = await sums(ctx)
  expect(said.reduce((sum, { cost }) => sum + BigInt(cost as string), 0n)).toBe(await total(ctx))
  expect(counted.length).toBe(1)
  expect(failed).toBeGreaterThan(0n)
})

test("what a deleted conversation cost stays counted", async () => {
  const { ctx } = await withBot()
  await ask(ctx)
  const { conversationId } = await system().message.findFirstOrThrow({ where: { accountId: ctx.account.id } })
  await deleteConversation(ctx, { id: conversationId })
  expect(await total(ctx)).toBe(300n)
})

/** The same numbers for the same seed. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test.each([1, 2, 3])(
  "days agree with the messages to the unit after random conversations (%i)",
  async (seed) => {
    const pick = random(seed)
    const ctx = await makeAccount()
    const bots = await Promise.all(
      ["openai/mock", "openai/other", "openai/unpriced", "builtin/quotes"].map((model) =>
        createBot(ctx, { name: model, model }),
      ),
    )
    const script = () => {
      const completion = pick(80)
      const usage = pick(5)
        ? { prompt: pick(5000), completion, ...(pick(2) && { cached: pick(2000) }) }
        : null
      const kinds = [
        {},
        {},
        {},
        { cutAfter: 2 },
        { endAfter: 3 },
        { finish: "length" as const },
        { refuse: 401 },
      ]
      return { answer: "word ".repeat(1 + pick(6)), usage, ...kinds[pick(kinds.length)] }
    }
    const scripts = Array.from({ length: 80 }, script)
    mock.say(SAYS, ...scripts)
    const turns = Array.from({ length: 48 }, () => ({
      session: `s${pick(9)}`,
      botId: bots[pick(bots.length)]?.id ?? "",
      stream: pick(2) === 0,
      leaveAfter: pick(4) ? Infinity : 2,
    }))
    for (let at = 0; at < turns.length; at += 6)
      await Promise.all(turns.slice(at, at + 6).map((turn) => ask(ctx, turn).catch(() => {})))
    await expect
      .poll(() => system().message.count({ where: { accountId: ctx.account.id, status: "pending" } }))
      .toBe(0)
    const { said, counted } = await sums(ctx)
    const costs = (rows: typeof said) =>
      rows.map(({ botId, channel, model, cost }) => [botId, channel, model, cost ?? "0"])
    expect(costs(counted)).toEqual(costs(said))
    expect(said.length).toBeGreaterThanOrEqual(3)
    expect(await total(ctx)).toBeGreaterThan(1000n)
  },
)
