import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, makeCaller, partnerOf } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

const sdkOf = ({ secretKey }: Caller, more: object = {}) =>
  new ChatBotKit({ secret: secretKey, baseUrl: url, retries: 0, ...more })
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
    for (const of of [sdk, sdkOf(agency)]) {
      const series = await of.usage.series.fetch()
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
