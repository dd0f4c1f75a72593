import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf, conversationOf, type Event, orderOf, startEngine } from "#tests/support/engine.ts"
import type { Script } from "#tests/support/mock-model.ts"
import { startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { mock, url } = await startEngine()
const { caller, inEachWay } = await startSdk(url)
const { id: botId } = await createBot(caller.ctx, { name: "Bot", backstory: "You sell tea." })

const conversation = (settings = {}) => conversationOf(caller.ctx, settings)
const hi = [{ type: "user" as const, text: "Hi there!" }]
const weather = {
  name: "weather",
  description: "The weather of a town",
  parameters: { type: "object" as const, properties: { town: { type: "string" } } },
}
const CALL: Script = { answer: "", calls: [{ name: "weather", arguments: '{"town":"Bern"}' }] }

inEachWay("functions", (sdk) => {
  test("a function without a result is handed out", async () => {
    mock.say(CALL)
    const given = { messages: hi, functions: [weather] }
    const answer = await sdk.conversation.complete(null, given as never)
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
    const events = await allOf(sdk.conversation.complete(null, given as never).stream())
    expect(orderOf(events)).toEqual(["completeBegin", "message", "usage", "completeEnd", "result"])
  })

  test("a function with its result is answered by it", async () => {
    mock.say(CALL, { answer: "Sunny in Bern." })
    const functions = [{ ...weather, result: { data: { sky: "clear" } } }]
    const events = await allOf(sdk.conversation.complete(null, { messages: hi, functions } as never).stream())
    expect(orderOf(events)).toEqual([
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
    for await (const event of sdk.conversation.complete(id, { text: "Hi", functions } as never).stream()) {
      events.push(event as Event)
      if ((event as Event).type === "waitForChannelMessageBegin")
        await sdk.channel.publish(channel, { message: { sky: "windy" } })
    }
    expect(orderOf(events).slice(2, 6)).toEqual([
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
      skillsets: [],
      features: [],
    }
    const messages = [{ type: "user" as const, text: "How much is a teapot?" }]
    await sdk.conversation.complete(null, { messages, extensions } as never)
    const system = mock.asked.at(-1)?.messages[0]?.content
    expect(system).toContain("Always say the price.")
    expect(system).toContain("A teapot costs ten francs.")
    expect(system).not.toContain("We open at nine.")
  })

  const REFUSALS: [string, () => PromiseLike<unknown>, string][] = [
    ["an unknown conversation", () => sdk.conversation.complete(newId(), { text: "Hi" }), "NOT_FOUND"],
    [
      "an unknown bot",
      () => sdk.conversation.complete(null, { botId: newId(), messages: hi } as never),
      "NOT_FOUND",
    ],
    [
      "an unknown dataset",
      () => sdk.conversation.complete(null, { datasetId: newId(), messages: hi } as never),
      "NOT_FOUND",
    ],
    ["no messages", () => sdk.conversation.complete(null, { messages: [] } as never), "BAD_REQUEST"],
    [
      "an unknown field",
      () => sdk.conversation.complete(null, { messages: hi, colour: 1 } as never),
      "BAD_REQUEST",
    ],
    [
      "an empty text",
      async () => sdk.conversation.send(await conversation({ botId }), { text: " " }),
      "BAD_REQUEST",
    ],
    [
      "a skillset for one answer, which nothing here can run",
      () =>
        sdk.conversation.complete(null, {
          messages: hi,
          extensions: { skillsets: [{ abilities: [{ name: "a", description: "b", instruction: "c" }] }] },
        } as never),
      "BAD_REQUEST",
    ],
    [
      "a feature that is not there",
      async () =>
        sdk.conversation.complete(await conversation({ botId }), {
          text: "Hi",
          extensions: { features: [{ name: "x", options: { y: 1 } }] },
        } as never),
      "BAD_REQUEST",
    ],
    ["a short channel", () => sdk.channel.publish("short", { message: {} }), "BAD_REQUEST"],
    [
      "a short channel for a run",
      () => sdk.conversation.dispatch(null, { messages: hi, channelId: "x".repeat(23) } as never),
      "BAD_REQUEST",
    ],
    [
      "a limit of none",
      () => sdk.conversation.complete(null, { messages: hi, limits: { iterations: 0 } } as never),
      "BAD_REQUEST",
    ],
  ]
  test.each(REFUSALS)("%s is refused before anything is said", async (_, ask, code) => {
    await expect(Promise.resolve(ask())).rejects.toMatchObject({ code })
  })
})
