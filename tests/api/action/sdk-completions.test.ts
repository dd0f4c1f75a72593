import { ChatBotKit } from "@chatbotkit/sdk"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { type Caller, makeCaller, partnerOf } from "#tests/support/api.ts"
import { type Script, startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const mock = await startMockModel({ answer: "Hello." })
process.env.OPENAI_BASE_URL = mock.url
process.env.LIVERY_MODEL = "openai/mock"
afterAll(() => mock.close())
const { url } = await startApi()

let caller: Caller
let botId: string
const clients: Record<string, ChatBotKit> = {}
const WAYS = ["its own key", "the agency's key running as the client"]

beforeAll(async () => {
  caller = await makeCaller()
  const agency = await partnerOf(caller)
  botId = (await createBot(caller.ctx, { name: "Bot", backstory: "You sell tea." })).id
  const [own = "", runAs = ""] = WAYS
  clients[own] = new ChatBotKit({ secret: caller.secretKey, baseUrl: url, retries: 0 })
  clients[runAs] = new ChatBotKit({
    secret: agency.secretKey,
    runAsUserId: caller.ctx.account.id,
    baseUrl: url,
    retries: 0,
  })
})

interface Event {
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: what the SDK yields is what the test is about
  data: any
}
async function all(stream: AsyncIterable<unknown>): Promise<Event[]> {
  const events: Event[] = []
  for await (const event of stream) events.push(event as Event)
  return events
}
/** The types of events, repetitions once. */
const order = (events: Event[]) =>
  events.map(({ type }) => type).filter((type, i, list) => type !== list[i - 1])
const textOf = (events: Event[]) =>
  events
    .filter(({ type }) => type === "token")
    .map(({ data }) => data.token)
    .join("")
const conversation = async (settings = {}) => (await createConversation(caller.ctx, settings)).id

const hi = [{ type: "user" as const, text: "Hi there!" }]
const weather = {
  name: "weather",
  description: "The weather of a town",
  parameters: { type: "object" as const, properties: { town: { type: "string" } } },
}
const CALL: Script = { answer: "", calls: [{ name: "weather", arguments: '{"town":"Bern"}' }] }

describe.each(WAYS)("with %s", (way) => {
  const sdk = () => clients[way] as ChatBotKit

  const CONFIGURATIONS: [string, () => object, string][] = [
    ["a bot", () => ({ botId }), "You sell tea."],
    [
      "a model and backstory",
      () => ({ model: "openai/inline", backstory: "You sell hats." }),
      "You sell hats.",
    ],
    ["a backstory over a bot's", () => ({ botId, backstory: "You sell shoes." }), "You sell shoes."],
    [
      "a model with options",
      () => ({ model: { name: "openai/m", config: { temperature: 0.25 } } }),
      "Answer in",
    ],
    ["nothing", () => ({}), "Answer in"],
  ]
  describe.each(CONFIGURATIONS)("conversation.complete by %s", (_, config, told) => {
    test("as one answer", async () => {
      mock.say({ answer: "Hello there." })
      const answer = await sdk().conversation.complete(null, { ...config(), messages: hi } as never)
      expect(answer).toEqual({ text: "Hello there.", usage: { token: 12 }, end: { reason: "stop" } })
      expect(mock.asked.at(-1)?.messages[0]?.content).toContain(told)
    })
    test("as a stream", async () => {
      mock.say({ answer: "Hello there." })
      const events = await all(
        sdk()
          .conversation.complete(null, { ...config(), messages: hi } as never)
          .stream(),
      )
      expect(order(events)).toEqual(["completeBegin", "token", "message", "usage", "completeEnd", "result"])
      expect(textOf(events)).toBe("Hello there.")
      expect(mock.asked.at(-1)?.messages[0]?.content).toContain(told)
    })
  })

  const STATEFUL: [string, () => object][] = [
    ["a bot", () => ({ botId })],
    ["its own model and backstory", () => ({ model: "openai/inline", backstory: "You sell hats." })],
    ["nothing", () => ({})],
  ]
  describe.each(STATEFUL)("a conversation with %s", (_, settings) => {
    test("conversation.complete(id)", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      expect(await sdk().conversation.complete(id, { text: "Hi" })).toEqual({
        id: expect.any(String),
        text: "Hello there.",
        usage: { token: 12 },
        end: { reason: "stop" },
      })
    })
    test("conversation.complete(id).stream()", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      const events = await all(sdk().conversation.complete(id, { text: "Hi" }).stream())
      expect(order(events)).toEqual([
        "sendResult",
        "completeBegin",
        "token",
        "message",
        "usage",
        "completeEnd",
        "receiveResult",
        "result",
      ])
      expect(events.at(0)?.data).toMatchObject({ text: "Hi", entities: [], usage: { token: 1 } })
      expect(events.find(({ type }) => type === "message")?.data).toEqual({
        type: "bot",
        text: "Hello there.",
      })
      expect(events.at(-1)?.data).toEqual(events.at(-2)?.data)
    })
    test("conversation.send and receive", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      const sent = await sdk().conversation.send(id, { text: "What is up?" })
      expect(sent).toMatchObject({ id: expect.any(String), entities: [] })
      const received = await sdk().conversation.receive(id, {})
      expect(received).toMatchObject({ id: expect.any(String), text: "Hello there.", usage: { token: 12 } })
      expect(mock.asked.at(-1)?.messages.at(-1)).toMatchObject({ role: "user", content: "What is up?" })
    })
    test("conversation.send and receive as streams", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      const sent = await all(sdk().conversation.send(id, { text: "Hi" }).stream())
      expect(sent.map(({ type }) => type)).toEqual(["sendResult", "result"])
      const received = await all(sdk().conversation.receive(id, {}).stream())
      expect(order(received)).toEqual([
        "completeBegin",
        "token",
        "message",
        "usage",
        "completeEnd",
        "receiveResult",
        "result",
      ])
    })
    test("conversation.dispatch(id) and channel.subscribe", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      const { channelId } = await sdk().conversation.dispatch(id, { text: "Hi" })
      const events: Event[] = []
      const listening = sdk().channel.subscribe(channelId, { historyLength: 100 }).stream()
      for await (const event of listening) {
        events.push(event as Event)
        if ((event as Event).data.type === "result") break
      }
      expect(events[0]?.type).toBe("nop")
      const within = events.slice(1).map(({ data }) => data as Event)
      expect(order(within)).toEqual([
        "sendResult",
        "completeBegin",
        "token",
        "message",
        "usage",
        "completeEnd",
        "receiveResult",
        "result",
      ])
      expect(textOf(within)).toBe("Hello there.")
    })
  })

  test("conversation.dispatch to a channel of one's own, heard while it speaks", async () => {
    mock.say({ answer: "one two three four five", pace: 60 })
    const channelId = `my-own-channel-${newId()}`
    const heard: Event[] = []
    const listening = (async () => {
      for await (const event of sdk().channel.subscribe(channelId, {}).stream()) {
        heard.push(event as Event)
        if (heard.length === 1)
          await sdk().conversation.dispatch(null, { botId, messages: hi, channelId } as never)
        if ((event as Event).data.type === "result") break
      }
    })()
    await listening
    expect(textOf(heard.map(({ data }) => data))).toBe("one two three four five")
  })

  test("channel.publish reaches those who listen, and history", async () => {
    const channelId = `a-channel-of-mine-${newId()}`
    const big = "x".repeat(20_000)
    expect(await sdk().channel.publish(channelId, { message: { n: 1, big } })).toEqual({ id: channelId })
    await sdk().channel.publish(channelId, { message: { n: 2, word: "größer 🎈" } })
    const heard: Event[] = []
    for await (const event of sdk().channel.subscribe(channelId, { historyLength: 10 }).stream()) {
      heard.push(event as Event)
      if (heard.length === 3) await sdk().channel.publish(channelId, { message: { n: 3 } })
      if (heard.length === 4) break
    }
    expect(heard.map(({ type }) => type)).toEqual(["nop", "message", "message", "message"])
    expect(heard[1]?.data).toEqual({ n: 1, big })
    expect(heard[2]?.data).toEqual({ n: 2, word: "größer 🎈" })
    expect(heard[3]?.data).toEqual({ n: 3 })
  })

  test("a function without a result is handed out", async () => {
    mock.say(CALL)
    const given = { messages: hi, functions: [weather] }
    const answer = await sdk().conversation.complete(null, given as never)
    expect(answer).toMatchObject({
      text: "",
      end: { reason: "activity" },
      messages: [
        {
          type: "activity",
          text: 'weather({"town":"Bern"})',
          meta: { activity: { type: "function", name: "weather", input: { town: "Bern" } } },
        },
      ],
    })
    const events = await all(
      sdk()
        .conversation.complete(null, given as never)
        .stream(),
    )
    expect(order(events)).toEqual(["completeBegin", "message", "usage", "completeEnd", "result"])
  })

  test("a function with its result is answered by it", async () => {
    mock.say(CALL, { answer: "Sunny in Bern." })
    const functions = [{ ...weather, result: { data: { sky: "clear" } } }]
    const events = await all(
      sdk()
        .conversation.complete(null, { messages: hi, functions } as never)
        .stream(),
    )
    expect(order(events)).toEqual([
      "completeBegin",
      "operationBegin",
      "operationEnd",
      "token",
      "message",
      "usage",
      "completeEnd",
      "result",
    ])
    expect(events[1]?.data.action).toMatchObject({
      kind: "function",
      name: "weather",
      input: { town: "Bern" },
    })
    expect(mock.asked.at(-1)?.messages.at(-1)).toMatchObject({ role: "tool", content: '{"sky":"clear"}' })
  })

  test("a function whose result is published", async () => {
    mock.say(CALL, { answer: "Windy in Bern." })
    const channel = `weather-comes-here-${newId()}`
    const functions = [{ ...weather, result: { channel } }]
    const events: Event[] = []
    const id = await conversation({ botId })
    for await (const event of sdk()
      .conversation.complete(id, { text: "Hi", functions } as never)
      .stream()) {
      events.push(event as Event)
      if ((event as Event).type === "waitForChannelMessageBegin")
        await sdk().channel.publish(channel, { message: { sky: "windy" } })
    }
    expect(order(events).slice(2, 6)).toEqual([
      "operationBegin",
      "waitForChannelMessageBegin",
      "waitForChannelMessageEnd",
      "operationEnd",
    ])
    expect(events.find(({ type }) => type === "waitForChannelMessageBegin")?.data).toEqual({
      channel,
      function: { name: "weather", args: { town: "Bern" } },
    })
    expect(mock.asked.at(-1)?.messages.at(-1)).toMatchObject({ role: "tool", content: '{"sky":"windy"}' })
  })

  test("extensions speak and are searched", async () => {
    mock.say({ answer: "Ten francs." })
    const extensions = {
      backstory: "Always say the price.",
      datasets: [
        { name: "Prices", records: [{ text: "A teapot costs ten francs." }, { text: "We open at nine." }] },
      ],
      skillsets: [{ abilities: [{ name: "a", description: "b", instruction: "c" }] }],
      features: [{ name: "x", options: { y: 1 } }],
    }
    const messages = [{ type: "user" as const, text: "How much is a teapot?" }]
    await sdk().conversation.complete(null, { messages, extensions } as never)
    const system = mock.asked.at(-1)?.messages[0]?.content
    expect(system).toContain("Always say the price.")
    expect(system).toContain("A teapot costs ten francs.")
    expect(system).not.toContain("We open at nine.")
  })

  const REFUSALS: [string, () => PromiseLike<unknown>, string][] = [
    ["an unknown conversation", () => sdk().conversation.complete(newId(), { text: "Hi" }), "NOT_FOUND"],
    [
      "an unknown bot",
      () => sdk().conversation.complete(null, { botId: newId(), messages: hi } as never),
      "NOT_FOUND",
    ],
    [
      "an unknown dataset",
      () => sdk().conversation.complete(null, { datasetId: newId(), messages: hi } as never),
      "NOT_FOUND",
    ],
    ["no messages", () => sdk().conversation.complete(null, { messages: [] } as never), "BAD_REQUEST"],
    [
      "an unknown field",
      () => sdk().conversation.complete(null, { messages: hi, colour: 1 } as never),
      "BAD_REQUEST",
    ],
    [
      "an empty text",
      async () => sdk().conversation.send(await conversation({ botId }), { text: " " }),
      "BAD_REQUEST",
    ],
    ["a short channel", () => sdk().channel.publish("short", { message: {} }), "BAD_REQUEST"],
    [
      "a short channel for a run",
      () => sdk().conversation.dispatch(null, { messages: hi, channelId: "x".repeat(23) } as never),
      "BAD_REQUEST",
    ],
    [
      "a limit of none",
      () => sdk().conversation.complete(null, { messages: hi, limits: { iterations: 0 } } as never),
      "BAD_REQUEST",
    ],
  ]
  test.each(REFUSALS)("%s is refused before anything is said", async (_, ask, code) => {
    await expect(Promise.resolve(ask())).rejects.toMatchObject({ code })
  })
})
