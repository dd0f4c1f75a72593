import type { ChatEvent } from "../../domain/chat/schema.ts"
import type { Call } from "../call.ts"
import type { Reply } from "../reply.ts"
import { accepted, type Form, stream } from "../stream.ts"
import { failureOf } from "../turn-failure.ts"
import { ok } from "./envelope.ts"
import { envelopeOf } from "./errors.ts"
import { outgoing } from "./message.ts"

export type Accepted = Extract<ChatEvent, { type: "accepted" }>
type Message = ReturnType<typeof outgoing>

/**
 * The answer to a visitor's message: what `head` makes of the accepted turn, and the bot's messages. With Accept:
 * text/event-stream the same in events: accepted, token, message, done, or error.
 */
export function answerTurn(
  call: Call,
  respond: (stream: boolean) => AsyncGenerator<ChatEvent, void>,
  head: (turn: Accepted) => object,
): Promise<Reply> {
  const streams = accepted(call.header("accept"), ["text/event-stream"]) === "text/event-stream"
  const events = respond(streams)
  return streams ? stream(call, events, formOf(head)) : whole(events, head)
}

async function whole(events: AsyncGenerator<ChatEvent, void>, head: (turn: Accepted) => object) {
  let fields = {}
  const messages: Message[] = []
  for await (const event of events) {
    if (event.type === "accepted") fields = head(event)
    if (event.type === "failed") throw failureOf(event)
    messages.push(...messagesOf(event))
  }
  return ok({ ...fields, messages })
}

/** What the bot says in an event: its welcome, its answer. */
function messagesOf(event: ChatEvent): Message[] {
  if (event.type === "accepted") return event.welcome ? [outgoing("BOT", event.welcome)] : []
  return event.type === "message" ? [outgoing("BOT", event.message)] : []
}

const sse = (event: string, data: unknown) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

const formOf = (head: (turn: Accepted) => object): Form<ChatEvent> => ({
  type: "text/event-stream",
  ping: ": ping\n\n",
  failure: (error) => sse("error", envelopeOf(error)),
  event(event) {
    const messages = messagesOf(event).map((message) => sse("message", message))
    if (event.type === "accepted")
      return [sse("accepted", { ok: true, ...head(event) }), ...messages].join("")
    if (event.type === "token") return sse("token", { token: event.text })
    if (event.type === "finished") return sse("done", { ok: true })
    if (event.type === "failed") return sse("error", envelopeOf(failureOf(event)))
    return messages.join("")
  },
})
