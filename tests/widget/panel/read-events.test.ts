import { expect, it } from "vitest"
import { readEvents, type StreamEvent } from "../../../widget/panel/chat/read-events.ts"

async function read(...chunks: (string | Uint8Array)[]): Promise<StreamEvent[]> {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk)
      controller.close()
    },
  })
  const events: StreamEvent[] = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

it("reads events, however they are cut", async () => {
  const text = `: ping\n\nevent: token\ndata: {"text":"Grüße"}\n\nevent: done\r\ndata: {"reason":"stop"}\r\n\r\n`
  const expected = [
    { name: "token", data: { text: "Grüße" } },
    { name: "done", data: { reason: "stop" } },
  ]
  expect(await read(text)).toEqual(expected)
  const bytes = new TextEncoder().encode(text)
  expect(await read(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected)
})

it("leaves out what is no JSON, and an event that was cut off", async () => {
  expect(await read("event: token\ndata: {broken\n\n", 'event: token\ndata: {"text":"never en')).toEqual([])
})
