import type { ChatBotKit } from "@chatbotkit/sdk"
import { describe, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { makeCaller, partnerOf } from "#tests/support/api.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { NOT_FOUND, sdkWith, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { stranger, inEachWay } = await startSdk(url)

/** The first event of a type in a stream that stays open, after what is done once it stands. */
async function firstOf(stream: AsyncIterable<unknown>, type: string, once: () => Promise<unknown>) {
  for await (const event of stream as AsyncIterable<{ type: string; data: Record<string, unknown> }>) {
    if (event.type === "nop") await once()
    if (event.type === type) return event.data
  }
  throw new Error("the stream ended")
}

inEachWay("the account", (sdk) => {
  test("usage, awaited and streamed", async () => {
    const used = await sdk.usage.fetch()
    expect(used).toMatchObject({ tokens: 0, messages: 0, database: { datasets: 0 } })
    expect(await allOf(sdk.usage.fetch().stream())).toEqual([used])
  })

  test("usage series, awaited and streamed", async () => {
    const series = await sdk.usage.series.fetch()
    expect(series.messages).toHaveLength(30)
    expect(await allOf(sdk.usage.series.fetch().stream())).toEqual([series])
  })

  test("event log list and export, awaited and streamed", async () => {
    const { id } = await sdk.bot.create({ name: "Noted" })
    for (const read of [sdk.event.log.list, sdk.event.log.export].map((each) => each.bind(sdk.event.log))) {
      const { items } = await read({ take: 1 })
      expect(items).toMatchObject([{ type: "bot.created", botId: id }])
      expect(await allOf(read({ take: 1 }).stream())).toEqual([{ type: "item", data: items[0] }])
    }
  })

  test("event log subscribe", async () => {
    const events = sdk.event.log.subscribe({}).stream()
    const told = await firstOf(events, "item", () => sdk.bot.create({ name: "Told" }))
    expect(told).toMatchObject({ type: "bot.created", meta: { actor: { kind: "token" } } })
  })

  test("channel subscribe and publish", async () => {
    const channel = `a-channel-of-${Math.random().toString(36).slice(2)}-own`
    const events = sdk.channel.subscribe(channel, {}).stream()
    const heard = await firstOf(events, "message", () => sdk.channel.publish(channel, { message: { n: 7 } }))
    expect(heard).toEqual({ n: 7 })
  })

  test("models of the platform, awaited and streamed", async () => {
    const { items } = await sdk.platform.model.list()
    expect(items).toMatchObject([{ id: "builtin/quotes" }])
    expect(await allOf(sdk.platform.model.list().stream())).toEqual([{ type: "item", data: items[0] }])
  })
})

inEachWay("sessions", (sdk) => {
  const asVisitor = (token: string) => sdkWith(url, token)

  test("of a bot talk to it", async () => {
    const { id } = await sdk.bot.create({ name: "Bot" })
    const messages = [{ type: "user" as const, text: "Hello" }]
    const session = await sdk.bot.session.create(id, { durationInSeconds: 1800, messages })
    expect(session).toMatchObject({ id, conversationId: expect.any(String), messages })
    expect(session.expiresAt).toBeGreaterThan(Date.now() + 1_700_000)
    const answer = await asVisitor(session.token).conversation.complete(session.conversationId, {
      text: "Hi",
    })
    expect(answer.end.reason).toBe("stop")
    await expect(stranger.bot.session.create(id, {})).rejects.toMatchObject(NOT_FOUND)
  })

  test("of a conversation are for that one", async () => {
    const [{ id }, { id: other }] = [await sdk.conversation.create({}), await sdk.conversation.create({})]
    const session = await sdk.conversation.session.create(id, { durationInSeconds: 1800 })
    expect(session).toEqual({
      id: expect.any(String),
      token: expect.any(String),
      expiresAt: expect.any(Number),
    })
    const visitor = asVisitor(session.token)
    expect(await visitor.conversation.send(id, { text: "Hi" })).toMatchObject({ id: expect.any(String) })
    await expect(visitor.conversation.send(other, { text: "Hi" })).rejects.toMatchObject({
      code: "NOT_AUTHORIZED",
    })
    await expect(stranger.conversation.session.create(id, {})).rejects.toMatchObject(NOT_FOUND)
  })
})

describe("an agency's clients and what it keeps of them", () => {
  const agency = async (): Promise<ChatBotKit> =>
    sdkWith(url, (await partnerOf(await makeCaller())).secretKey)

  test("fetched and streamed alike", async () => {
    const sdk = await agency()
    const { id } = await sdk.partner.user.create({ name: "Ada" })
    const user = await sdk.partner.user.fetch(id)
    expect(user).toMatchObject({ id, name: "Ada" })
    expect(await allOf(sdk.partner.user.fetch(id).stream())).toEqual([user])
    const { id: contextId } = await sdk.partner.user.context.create(id, { name: "Notes" } as never)
    const context = await sdk.partner.user.context.fetch(id, contextId)
    expect(context).toMatchObject({ id: contextId, name: "Notes" })
    expect(await allOf(sdk.partner.user.context.fetch(id, contextId).stream())).toEqual([context])
  })
})
