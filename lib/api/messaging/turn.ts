import type { ChatEvent } from "../../domain/chat/schema.ts"
import type { MessageView } from "../../domain/conversations/schema.ts"
import type { Call } from "../call.ts"
import type { Reply } from "../reply.ts"
import { accepted, type Form, stream } from "../stream.ts"
import { failureOf } from "../turn-failure.ts"
import { turnOutcome, wholeTurn } from "../turn-outcome.ts"
import { ok } from "./envelope.ts"
import { envelopeOf } from "./errors.ts"
import { outgoing } from "./message.ts"

export type Accepted = Extract<ChatEvent, { type: "accepted" }>

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
  const shape = (turn: Accepted, message: MessageView) =>
    ok({ ...head(turn), messages: [...welcomeOf(turn), outgoing("BOT", message)] })
  return streams ? stream(call, events, formOf(head), turnOutcome(shape)) : wholeTurn(events, shape)
}

const welcomeOf = ({ welcome }: Accepted) => (welcome ? [outgoing("BOT", welcome)] : [])

const sse = (event: string, data: unknown) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

const formOf = (head: (turn: Accepted) => object): Form<ChatEvent> => ({
  type: "text/event-stream",
  ping: ": ping\n\n",
  failure: (error) => sse("error", envelopeOf(error)),
  event(event) {
    switch (event.type) {
      case "accepted": {
        const welcome = welcomeOf(event).map((message) => sse("message", message))
        return [sse("accepted", { ok: true, ...head(event) }), ...welcome].join("")
      }
      case "token":
        return sse("token", { token: event.text })
      case "message":
        return sse("message", outgoing("BOT", event.message))
      case "finished":
        return sse("done", { ok: true })
      case "failed":
        return sse("error", envelopeOf(failureOf(event)))
      default:
        return ""
    }
  },
})
