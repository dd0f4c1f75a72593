import { describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf, conversationOf, type Event, orderOf, startEngine, textOf } from "#tests/support/engine.ts"
import { startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { mock, url } = await startEngine()
const { caller, inEachWay } = await startSdk(url)
const { id: botId } = await createBot(caller.ctx, { name: "Bot", backstory: "You sell tea." })

const conversation = (settings = {}) => conversationOf(caller.ctx, settings)
const hi = [{ type: "user" as const, text: "Hi there!" }]
/** What Livery says of an answer to a greeting, beside what the SDK knows. */
const GREETED = { answered: true, reason: "small_talk", citations: [] }

inEachWay("completions", (sdk) => {
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
      const answer = await sdk.conversation.complete(null, { ...config(), messages: hi } as never)
      expect(answer).toEqual({
        text: "Hello there.",
        usage: { token: 12 },
        end: { reason: "stop" },
        ...GREETED,
      })
      expect(mock.asked.at(-1)?.messages[0]?.content).toContain(told)
    })
    test("as a stream", async () => {
      mock.say({ answer: "Hello there." })
      const events = await allOf(
        sdk.conversation.complete(null, { ...config(), messages: hi } as never).stream(),
      )
      expect(orderOf(events)).toEqual(["completeBegin", "token", "message", "usage", "completeEnd", "result"])
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
      expect(await sdk.conversation.complete(id, { text: "Hi" })).toEqual({
        id: expect.any(String),
        text: "Hello there.",
        usage: { token: 12 },
        end: { reason: "stop" },
        ...GREETED,
      })
    })
    test("conversation.complete(id).stream()", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      const events = await allOf(sdk.conversation.complete(id, { text: "Hi" }).stream())
      expect(orderOf(events)).toEqual([
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
        ...GREETED,
      })
      expect(events.at(-1)?.data).toEqual(events.at(-2)?.data)
    })
    test("conversation.send and receive", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      const sent = await sdk.conversation.send(id, { text: "What is up?" })
      expect(sent).toMatchObject({ id: expect.any(String), entities: [] })
      const received = await sdk.conversation.receive(id, {})
      expect(received).toMatchObject({ id: expect.any(String), text: "Hello there.", usage: { token: 12 } })
      expect(mock.asked.at(-1)?.messages.at(-1)).toMatchObject({ role: "user", content: "What is up?" })
    })
    test("conversation.send and receive as streams", async () => {
      mock.say({ answer: "Hello there." })
      const id = await conversation(settings())
      const sent = await allOf(sdk.conversation.send(id, { text: "Hi" }).stream())
      expect(sent.map(({ type }) => type)).toEqual(["sendResult", "result"])
      const received = await allOf(sdk.conversation.receive(id, {}).stream())
      expect(orderOf(received)).toEqual([
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
      const { channelId } = await sdk.conversation.dispatch(id, { text: "Hi" })
      const events: Event[] = []
      const listening = sdk.channel.subscribe(channelId, { historyLength: 100 }).stream()
      for await (const event of listening) {
        events.push(event as Event)
        if ((event as Event).data.type === "result") break
      }
      expect(events[0]?.type).toBe("nop")
      const within = events.slice(1).map(({ data }) => data as Event)
      expect(orderOf(within)).toEqual([
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
      for await (const event of sdk.channel.subscribe(channelId, {}).stream()) {
        heard.push(event as Event)
        if (heard.length === 1)
          await sdk.conversation.dispatch(null, { botId, messages: hi, channelId } as never)
        if ((event as Event).data.type === "result") break
      }
    })()
    await listening
    expect(textOf(heard.map(({ data }) => data))).toBe("one two three four five")
  })

  test("channel.publish reaches those who listen, and history", async () => {
    const channelId = `a-channel-of-mine-${newId()}`
    const big = "x".repeat(20_000)
    expect(await sdk.channel.publish(channelId, { message: { n: 1, big } })).toEqual({ id: channelId })
    await sdk.channel.publish(channelId, { message: { n: 2, word: "größer 🎈" } })
    const heard: Event[] = []
    for await (const event of sdk.channel.subscribe(channelId, { historyLength: 10 }).stream()) {
      heard.push(event as Event)
      if (heard.length === 3) await sdk.channel.publish(channelId, { message: { n: 3 } })
      if (heard.length === 4) break
    }
    expect(heard.map(({ type }) => type)).toEqual(["nop", "message", "message", "message"])
    expect(heard[1]?.data).toEqual({ n: 1, big })
    expect(heard[2]?.data).toEqual({ n: 2, word: "größer 🎈" })
    expect(heard[3]?.data).toEqual({ n: 3 })
  })
})
