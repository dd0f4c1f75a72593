import type { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { compactStats } from "#lib/domain/analytics/analytics.ts"
import { purgeDeleted } from "#lib/domain/jobs/purge-deleted.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, asTenant, type Caller, makeCaller, partnerOf } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"
import { sdkWith } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()

const sdkOf = ({ secretKey }: Caller, more: object = {}) => sdkWith(url, secretKey, more)
const DAY = 86_400_000
const today = Math.floor(Date.now() / DAY) * DAY

let client: Caller
let agency: Caller
let sdk: ChatBotKit
beforeAll(async () => {
  client = await makeCaller()
  agency = await partnerOf(client)
  sdk = sdkOf(client)
  const { id: botId } = await sdk.bot.create({ name: "Bot" })
  const { id } = await sdk.conversation.create({
    botId,
    messages: [{ type: "user", text: "Hello" }],
  } as never)
  await sdk.conversation.complete(id, { text: "And?" })
})

describe("usage", () => {
  test("fetch counts the month and what exists; the agency's includes its client's", async () => {
    const used = await sdk.usage.fetch()
    expect(used).toEqual({
      tokens: expect.any(Number),
      conversations: 1,
      messages: 3,
      database: { bots: 1, datasets: 0, records: 0, skillsets: 0, abilities: 0, files: 0, users: 0 },
    })
    expect(used.tokens).toBeGreaterThan(0)
    expect(await sdkOf(agency).usage.fetch()).toMatchObject({
      tokens: used.tokens,
      conversations: 1,
      messages: 3,
      database: { bots: 1, users: 1 },
    })
    const running = sdkOf(agency, { runAsUserId: client.ctx.account.id })
    expect(await running.usage.fetch()).toEqual(used)
  })

  test("series has every day of the last thirty", async () => {
    const { tokens } = await sdk.usage.fetch()
    for (const seen of [sdk, sdkOf(agency)]) {
      const series = await seen.usage.series.fetch()
      for (const name of ["tokens", "conversations", "messages"] as const) {
        expect(series[name].map(({ date }) => date)).toEqual(
          Array.from({ length: 30 }, (_, n) => today - (29 - n) * DAY),
        )
        const total = { tokens, conversations: 1, messages: 3 }[name]
        expect([name, series[name].at(-1)?.total]).toEqual([name, total])
        expect(series[name].slice(0, -1).every((day) => day.total === 0)).toBe(true)
      }
    }
    expect((await sdkOf(await makeCaller()).usage.series.fetch()).messages.at(-1)?.total).toBe(0)
  })

  test("list has an entry a day and kind, by cursor", async () => {
    const send = asAction(client)
    const { items } = (await send("GET /usage/list")).json
    expect(items?.map(({ type, count }) => [type, count])).toEqual([
      ["message", 3],
      ["conversation", 1],
      ["token", (await sdk.usage.fetch()).tokens],
    ])
    expect(Number(items?.[0]?.createdAt)).toBe(today)
    const page = (await send("GET /usage/list?take=1&order=asc")).json
    expect(page.items?.map(({ type }) => type)).toEqual(["token"])
    const rest = (await send(`GET /usage/list?order=asc&cursor=${page.cursor}`)).json.items
    expect(rest?.map(({ type }) => type)).toEqual(["conversation", "message"])
    expect((await send("GET /usage/list?cursor=x")).status).toBe(400)
  })

  test("metering is exact under fifty parallel creates", async () => {
    const own = await makeCaller()
    const parallel = sdkOf(own)
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 2
          ? parallel.bot.create({})
          : parallel.conversation.create({ messages: [{ type: "user", text: "Hi" }] }),
      ),
    )
    const exact = { conversations: 25, messages: 25, database: { bots: 25 } }
    expect(await parallel.usage.fetch()).toMatchObject(exact)
    expect(await sdkOf(await partnerOf(own)).usage.fetch()).toMatchObject(exact)
    expect((await parallel.usage.series.fetch()).messages.at(-1)?.total).toBe(25)
  })
})

describe("what was used stays used", () => {
  const today = async (of: ChatBotKit) => {
    const series = await of.usage.series.fetch()
    return {
      conversations: series.conversations.at(-1)?.total,
      messages: series.messages.at(-1)?.total,
      tokens: series.tokens.at(-1)?.total,
    }
  }
  const month = async (of: ChatBotKit) => {
    const { conversations, messages, tokens } = await of.usage.fetch()
    return { conversations, messages, tokens }
  }
  const shown = async (own: Caller) => {
    const { data } = (await asTenant(own)("GET /analytics/overview")).json
    return [Number(data?.total_conversations), Number(data?.total_messages)]
  }

  test("in the series of account and agency, whatever is deleted or changed; what is shown follows", async () => {
    const own = await makeCaller()
    const of = sdkOf(own)
    const agencyOf = sdkOf(await partnerOf(own))
    const agree = async () => {
      expect(await today(of)).toEqual(await month(of))
      expect(await today(agencyOf)).toEqual(await month(agencyOf))
    }
    const { id: botId } = await of.bot.create({})
    const spoken = [
      { type: "user" as const, text: "Hello" },
      { type: "bot" as const, text: "Hi" },
      { type: "context" as const, text: "They are new here" },
    ]
    const { id: first } = await of.conversation.create({ botId, messages: spoken } as never)
    const { id: second } = await of.conversation.create({ botId, messages: spoken } as never)
    await of.conversation.complete(second, { text: "And now?" })
    await of.conversation.complete(null, { messages: spoken.slice(0, 1) } as never)
    expect(await month(of)).toMatchObject({ conversations: 2, messages: 10 })
    await agree()
    expect(await shown(own)).toEqual([2, 6])

    const { items } = await of.conversation.message.list(first, { order: "asc" })
    await of.conversation.message.delete(first, items[0]?.id ?? "")
    await of.conversation.message.update(first, items[1]?.id ?? "", { type: "activity" })
    await of.conversation.message.create(first, { type: "instruction", text: "Be kind" })
    await agree()
    expect(await shown(own)).toEqual([2, 4])

    await of.conversation.delete(first)
    await agree()
    expect(await shown(own)).toEqual([1, 4])

    const used = await month(of)
    expect(used).toMatchObject({ conversations: 2, messages: 11 })
    await of.bot.delete(botId)
    await agree()
    expect(await shown(own)).toEqual([0, 0])
    await purgeDeleted(own.ctx)
    await compactStats()
    expect(await today(of)).toEqual(used)
    expect((await asAction(own)("GET /usage/list")).json.items?.map(({ count }) => count)).toEqual([
      used.messages,
      used.conversations,
      used.tokens,
    ])
    const { data } = (await asTenant(own)("GET /analytics/conversations")).json
    expect([data?.total_conversations, data?.breakdown?.by_channel]).toEqual([0, {}])
  })

  test("when a bot is deleted while it answers", async () => {
    const own = await makeCaller()
    const of = sdkOf(own)
    const { id: botId } = await of.bot.create({})
    const { id } = await of.conversation.create({ botId } as never)
    for await (const { type } of of.conversation.complete(id, { text: "Hello" }).stream())
      if (type === "completeBegin") await of.bot.delete(botId)
    await purgeDeleted(own.ctx)
    expect(await today(of)).toEqual(await month(of))
    expect(await shown(own)).toEqual([0, 0])
  })
})

describe("event log", () => {
  test("lists what happened, newest first, with ids and who did it", async () => {
    const { items } = await sdk.event.log.list()
    const types = items.map(({ type }) => type)
    expect(types).toContain("bot.created")
    expect(types).toContain("conversation.started")
    const bot = items.find(({ type }) => type === "bot.created")
    expect(bot).toMatchObject({
      id: expect.any(String),
      botId: expect.any(String),
      meta: { actor: { kind: "token", id: expect.any(String) } },
      createdAt: expect.any(Number),
    })
    const page = await sdk.event.log.list({ take: 1, order: "asc" })
    expect(page.items).toHaveLength(1)
    expect((await sdk.event.log.list({ cursor: page.cursor, order: "asc" })).items).toHaveLength(
      items.length - 1,
    )
    expect((await sdk.event.log.list({ meta: { a: "b" } })).items).toEqual([])
    const streamed = []
    for await (const event of sdk.event.log.list().stream()) streamed.push(event)
    expect(streamed).toHaveLength(items.length)
  })

  test("exports as JSON, lines and CSV", async () => {
    const { items } = await sdk.event.log.export()
    const streamed = []
    for await (const event of sdk.event.log.export().stream()) streamed.push(event)
    expect(streamed).toHaveLength(items.length)
    const csv = await asAction(client)("GET /event/log/export", { headers: { Accept: "text/csv" } })
    const rows = csv.text.trimEnd().split("\r\n")
    expect(rows[0]).toMatch(/^"id","type","meta","conversationId"/)
    expect(rows).toHaveLength(items.length + 1)
  })

  test("an agency acting for its client is named as actor", async () => {
    const running = sdkOf(agency, { runAsUserId: client.ctx.account.id })
    const { id } = await running.bot.create({ name: "By the agency" })
    const { items } = await sdk.event.log.list()
    expect(items.find((item) => item.botId === id)).toMatchObject({
      type: "bot.created",
      meta: { actor: { kind: "token", accountId: agency.ctx.account.id } },
    })
    expect((await sdkOf(agency).event.log.list()).items.some((item) => item.botId === id)).toBe(false)
  })
})

test("platform models are those that can be used here", async () => {
  const { items } = await sdk.platform.model.list()
  expect(items).toEqual([
    {
      id: "builtin/quotes",
      name: "quotes",
      provider: "builtin",
      family: "quotes",
      maxTokens: 64_000,
      maxInputTokens: 62_000,
      maxOutputTokens: 2_000,
      createdAt: 0,
      updatedAt: 0,
    },
  ])
  const streamed = []
  for await (const event of sdk.platform.model.list().stream()) streamed.push(event)
  expect(streamed).toHaveLength(1)
  expect((await sdk.platform.model.list({ cursor: "builtin/quotes" })).items).toEqual([])
})
