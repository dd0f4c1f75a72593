import { EventSourceParserStream } from "eventsource-parser/stream"
import type { TurnChunk } from "./playground-message.ts"

/**
 * Asks a bot's chat route, and yields its answer as it comes until the stream ends or `signal` leaves it. Throws an
 * Error with the body of a refusal, or what the browser throws when it gets no answer.
 */
export async function* streamTurn(
  address: string,
  turn: { sessionId: string; text: string },
  signal: AbortSignal,
): AsyncGenerator<TurnChunk, void> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(turn),
    signal,
  })
  if (!response.ok || !response.body) throw new Error(await response.text())
  const text: ReadableStream<string> = response.body.pipeThrough(new TextDecoderStream())
  const events = text.pipeThrough(new EventSourceParserStream()).getReader()
  for (;;) {
    const { value, done } = await events.read()
    if (done || value.data === "[DONE]") return
    yield JSON.parse(value.data) as TurnChunk
  }
}
