import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { respond } from "../../domain/chat/chat.ts"
import type { ChatEvent } from "../../domain/chat/schema.ts"
import { type MessageView, PERSON_ATTENDS } from "../../domain/conversations/schema.ts"
import type { Call } from "../call.ts"
import type { Reply } from "../reply.ts"
import { accepted, type Form, SSE_PING, sse, stream } from "../stream.ts"
import { failureOf } from "../turn-failure.ts"
import { turnOutcome, wholeTurn } from "../turn-outcome.ts"
import { ok } from "./envelope.ts"
import { envelopeOf } from "./errors.ts"
import { Outgoing, outgoing } from "./message.ts"

export type Accepted = Extract<ChatEvent, { type: "accepted" }>

const STREAM = "text/event-stream"

/** What the operations have in common that hand a visitor's message to a bot. */
export const turnRoute = {
  method: "POST",
  tag: "Conversations",
  permission: "conversations.write",
} as const

/** The answer to a visitor's message, beside what `answerTurn` is told to put before it. */
export const Answered = z.object({
  ok: z.literal(true),
  message_id: z.uuid(),
  disclosure: z
    .string()
    .nullable()
    .describe(
      "Says that one talks to an AI: to be shown before the answer. Where a conversation begins, goes on after more than a day, or comes back from a person; else null",
    )
    .meta({ examples: ["You are chatting with an AI assistant, not with a person."] }),
  messages: z
    .array(Outgoing)
    .describe(
      "What the bot says: its welcome in a new conversation, its answer. None while a person attends the conversation",
    ),
  attended_by: z
    .string()
    .nullable()
    .describe(
      "What visitors call the person who has taken the conversation over, and whose answer comes when it is written; else null",
    ),
})

/** How such an answer is documented: as one object, or as events. */
export const answered = (description: string, schema: z.ZodType) => ({
  200: { description, schema, types: [STREAM] },
})

/**
 * Hands a visitor's message to the bot and answers with what `head` makes of the accepted turn, the message's id and the
 * bot's messages. With Accept: text/event-stream the same in events: accepted, token, message, done, or error.
 */
export function answerTurn(
  ctx: Context,
  { call, turn }: { call: Call; turn: Omit<Parameters<typeof respond>[1], "stream"> },
  head: (turn: Accepted) => object = () => ({}),
): Promise<Reply> {
  const streams = accepted(call.header("accept"), [STREAM]) === STREAM
  const events = respond(ctx, { ...turn, stream: streams })
  const headOf = (turn: Accepted) => ({
    ...head(turn),
    message_id: turn.userMessage.id,
    disclosure: turn.disclosure,
    attended_by: turn.attendedBy,
  })
  const shape = (turn: Accepted, message: MessageView) =>
    ok({ ...headOf(turn), messages: [...welcomeOf(turn), ...answerOf(turn, message)] })
  return streams ? stream(call, events, formOf(headOf), turnOutcome(shape)) : wholeTurn(events, shape)
}

const welcomeOf = ({ welcome }: Accepted) => (welcome ? [outgoing("BOT", welcome)] : [])

/** While a person attends, there is no answer of the bot to show. */
const answerOf = ({ answerId }: Accepted, message: MessageView) =>
  answerId === null ? [] : [outgoing("BOT", message)]

const formOf = (head: (turn: Accepted) => object): Form<ChatEvent> => ({
  type: STREAM,
  ping: SSE_PING,
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
        return event.message.reason === PERSON_ATTENDS ? "" : sse("message", outgoing("BOT", event.message))
      case "finished":
        return sse("done", { ok: true })
      case "failed":
        return sse("error", envelopeOf(failureOf(event)))
      default:
        return ""
    }
  },
})
