import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { expect, onTestFinished, test } from "vitest"
import { type PlaygroundMessage, withChunk } from "#components/playground/playground-message.ts"
import { streamTurn } from "#components/playground/stream-turn.ts"
import { uiStreamResponse } from "#lib/api/web/ui-stream.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"

const createdAt = new Date("2026-11-20T12:00:00.000Z")
const citation = {
  index: 1,
  recordId: "r1",
  sourceId: null,
  sourceName: "Prices",
  title: "Prices",
  url: null,
  version: 1,
  page: null,
  heading: null,
  quote: "costs €5",
  start: 9,
  end: 17,
}
const accepted = {
  type: "accepted",
  conversationId: "c1",
  sessionId: "s1",
  botId: "b1",
  startedAt: createdAt,
  contact: null,
  welcome: null,
  userMessage: { id: "m0", createdAt },
  answerId: "m1",
} as unknown as ChatEvent
const message = {
  type: "message",
  message: { id: "m1", status: "complete", createdAt },
} as unknown as ChatEvent

test("a turn is read as the chat's route streams it", async () => {
  const { address, asked } = await serve(async () =>
    stream([
      { type: "token", text: "It costs €5 " },
      { type: "token", text: "[1]\n\ndata: not an event" },
      { type: "citation", citation },
      message,
      { type: "usage", inputTokens: 1, outputTokens: 1 } as ChatEvent,
      { type: "finished", endReason: "stop" } as ChatEvent,
    ]),
  )
  const answer = await read(address)
  expect(answer).toEqual({
    id: "m1",
    from: "bot",
    text: "It costs €5 [1]\n\ndata: not an event",
    citations: [citation],
    conversationId: "c1",
    createdAt: createdAt.toISOString(),
    status: "complete",
  })
  expect(asked).toEqual([{ sessionId: "s1", text: "How much?" }])
})

test("what fails on the way is thrown behind the text that came", async () => {
  const { address } = await serve(async () =>
    stream([
      { type: "token", text: "It costs" },
      { type: "failed", code: "INTERNAL", message: "The model went away" },
    ]),
  )
  const seen: string[] = []
  await expect(read(address, ({ text }) => seen.push(text))).rejects.toThrow("The model went away")
  expect(seen.at(-1)).toBe("It costs")
})

test("a refusal is thrown as its body, and no answer at all as what the browser throws", async () => {
  const refusal = { code: "limit_reached", noun: "messages" }
  const { address } = await serve(async () => Response.json(refusal, { status: 429 }))
  await expect(read(address)).rejects.toThrow(JSON.stringify(refusal))
  await expect(read("http://127.0.0.1:1/")).rejects.toThrow(TypeError)
})

test("leaving a turn ends it at both ends", async () => {
  let ended = false
  async function* endless(): AsyncGenerator<ChatEvent, void> {
    try {
      for (;;) {
        yield { type: "token", text: "more " }
        await new Promise((done) => setTimeout(done, 5))
      }
    } finally {
      ended = true
    }
  }
  const { address } = await serve(async () => uiStreamResponse(endless(), accepted))
  const leave = new AbortController()
  const reading = read(address, ({ text }) => text && leave.abort(), leave.signal)
  await expect(reading).rejects.toThrow(/abort/i)
  await expect.poll(() => ended).toBe(true)
})

/** The answer at the end of a stream; `look` sees it after each chunk. */
async function read(
  address: string,
  look: (answer: PlaygroundMessage) => unknown = () => {},
  signal = new AbortController().signal,
) {
  let answer: PlaygroundMessage = { id: "answer", from: "bot", text: "", citations: [] }
  for await (const chunk of streamTurn(address, { sessionId: "s1", text: "How much?" }, signal)) {
    answer = withChunk(answer, chunk)
    look(answer)
  }
  return answer
}

function stream(events: ChatEvent[]): Response {
  async function* all() {
    yield* events
  }
  return uiStreamResponse(all(), accepted)
}

/** A server that answers every request so; `asked` has the bodies that it got. */
async function serve(respond: () => Promise<Response>) {
  const asked: unknown[] = []
  const listener = getRequestListener(
    async (request) => {
      asked.push(await request.json())
      return respond()
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer(listener).listen(0, "127.0.0.1")
  await new Promise((done) => server.once("listening", done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, asked }
}
