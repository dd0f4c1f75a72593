import { z } from "zod"
import { respond } from "../../domain/chat/chat.ts"
import { type ChatEvent, MessageInput } from "../../domain/chat/schema.ts"
import { type MessageView, SessionId, Visitor } from "../../domain/conversations/schema.ts"
import { outcomeFields, outcomeOf, Source, sourceOf } from "../answer-fields.ts"
import { exampleId } from "../openapi/example-of.ts"
import { route } from "../route.ts"
import { accepted, type Form, SSE_PING, sse, stream } from "../stream.ts"
import { failureOf } from "../turn-failure.ts"
import { turnOutcome, wholeTurn } from "../turn-outcome.ts"
import { Success, success, Timestamp } from "./envelope.ts"
import { wordsOf } from "./errors.ts"

const question = "What are your business hours?"
const UserMessage = z.object({
  id: z.uuid().meta({ examples: [exampleId("question")] }),
  message: z.string().meta({ examples: [question] }),
  created_at: Timestamp,
})
const BotResponse = z.object({
  id: z.uuid().meta({ examples: [exampleId("message")] }),
  message: z.string().meta({ examples: ["We are open Monday to Friday, 9 to 18. [1]"] }),
  created_at: Timestamp,
  status: z.enum(["complete", "partial"]).describe("partial: the model broke off"),
  ...outcomeFields,
  sources: z.array(Source),
})
const Turn = z.object({ user_message: UserMessage, bot_response: BotResponse }).meta({ id: "Turn" })

type UserMessageEvent = Extract<ChatEvent, { type: "accepted" }>["userMessage"]

const userMessageOf = ({ id, text, createdAt }: UserMessageEvent) => ({
  id,
  message: text,
  created_at: createdAt,
})

const botResponseOf = ({ id, text, status, citations, createdAt, ...outcome }: MessageView) => ({
  id,
  message: text,
  created_at: createdAt,
  status,
  ...outcomeOf(outcome),
  sources: citations.map(sourceOf),
})

const FORM: Form<ChatEvent> = {
  type: "text/event-stream",
  ping: SSE_PING,
  failure: (error) => sse("error", wordsOf(error)),
  event(event) {
    switch (event.type) {
      case "accepted":
        return sse("user_message", { session_id: event.sessionId, ...userMessageOf(event.userMessage) })
      case "token":
        return sse("token", { token: event.text })
      case "citation":
        return sse("source", sourceOf(event.citation))
      case "message":
        return sse("bot_response", botResponseOf(event.message))
      case "usage":
        return sse("usage", {
          model: event.model,
          ...(event.requestedModel && { requested_model: event.requestedModel }),
          input_tokens: event.inputTokens,
          output_tokens: event.outputTokens,
        })
      case "finished":
        return sse("done", { reason: event.endReason })
      case "failed":
        return sse("error", wordsOf(failureOf(event)))
      default:
        return ""
    }
  },
}

const { identifier, name, email } = Visitor.shape
const MessageBody = z.strictObject({
  message: MessageInput.shape.text.meta({
    description: "The message content to send",
    examples: [question],
  }),
  bot_id: z
    .string()
    .optional()
    .describe("Bot of a session that does not exist yet; default: the default bot"),
  user_identifier: identifier,
  user_name: name,
  user_email: email,
})

const send = route({
  method: "POST",
  path: "/conversations/{session_id}/messages",
  tag: "Conversations",
  summary: "Send message",
  description:
    "Sends a visitor's message and answers with the bot's. A session that does not exist yet is started. With Accept: text/event-stream the answer comes as the events user_message, token, source, bot_response, usage and done, or error.",
  doing: "sending a message",
  permission: "conversations.write",
  params: z.object({
    session_id: SessionId.meta({
      description: "Any text of yours, 1 to 128 characters",
      examples: ["session-123"],
    }),
  }),
  body: MessageBody,
  responses: {
    200: { description: "The message and its answer", schema: Success(Turn), types: ["text/event-stream"] },
  },
  async handler(ctx, { params, body }, call) {
    const {
      message: text,
      bot_id: botId,
      user_identifier: identifier,
      user_name: name,
      user_email: email,
    } = body
    const streams = accepted(call.header("accept"), ["text/event-stream"]) === "text/event-stream"
    const turn = {
      sessionId: params.session_id,
      botId,
      text,
      visitor: { identifier, name, email },
      stream: streams,
    }
    const events = respond(ctx, turn)
    return streams ? stream(call, events, FORM, turnOutcome(shape)) : wholeTurn(events, shape)
  },
})

const shape = ({ userMessage }: Extract<ChatEvent, { type: "accepted" }>, message: MessageView) =>
  success({ user_message: userMessageOf(userMessage), bot_response: botResponseOf(message) })

export const sendMessageRoutes = [send]
