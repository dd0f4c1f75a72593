import { z } from "zod"
import { type ChatEvent, MessageText } from "../../domain/chat/schema.ts"
import type { MessageView } from "../../domain/conversations/schema.ts"
import { Page, PageFunctions, visitOf } from "../../domain/visitors/schema.ts"
import { sendVisitorMessage } from "../../domain/visitors/visitors.ts"
import { sourceOf } from "../answer-fields.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { accepted, type Form, SSE_PING, sse, stream } from "../stream.ts"
import { failureOf as turnFailure } from "../turn-failure.ts"
import { turnOutcome, wholeTurn } from "../turn-outcome.ts"
import { failureOf } from "./errors.ts"
import { Message, messageView } from "./message-fields.ts"

type Accepted = Extract<ChatEvent, { type: "accepted" }>

const UserMessage = z.object({
  id: z.uuid().meta({ examples: [exampleId("question")] }),
  text: z.string().meta({ examples: ["When are you open?"] }),
  created_at: z.iso.datetime(),
})
const userMessageOf = ({ id, text, createdAt }: Accepted["userMessage"]) => ({
  id,
  text,
  created_at: createdAt,
})

const FORM: Form<ChatEvent> = {
  type: "text/event-stream",
  ping: SSE_PING,
  failure: (error) => sse("error", failureOf(error)),
  event(event) {
    switch (event.type) {
      case "accepted":
        return sse("accepted", acceptedOf(event))
      case "token":
        return sse("token", { text: event.text })
      case "citation":
        return sse("source", sourceOf(event.citation))
      case "waiting":
        return event.phase === "begin" ? sse("call", callOf(event)) : ""
      case "message":
        return sse("message", messageView(event.message))
      case "finished":
        return sse("done", { reason: event.endReason })
      case "failed":
        return sse("error", failureOf(turnFailure(event)))
      default:
        return ""
    }
  },
}

const acceptedOf = ({ conversationId, welcome, userMessage, answerId, attendedBy }: Accepted) => ({
  conversation_id: conversationId,
  user_message: userMessageOf(userMessage),
  answer_id: answerId,
  attended_by: attendedBy,
  ...(welcome && { welcome: { id: welcome.id, text: welcome.text } }),
})

/** The channel that the result is heard on is the call's own, and nobody else's in this conversation. */
const callOf = ({ channel, name, input }: Extract<ChatEvent, { type: "waiting" }>) => ({
  id: channel,
  name,
  input,
})

const send = route({
  method: "POST",
  path: "/visitor/messages",
  tag: "Messages",
  summary: "Send",
  description:
    "Sends the visitor's message and answers with the bot's. Without conversation_id a new conversation begins. With Accept: text/event-stream the answer comes as the events accepted, token, source, call, message and done, or error; call asks the page for the result of one of its functions. While a person attends the conversation, the message is empty with the reason person_attends, and what the person says comes in the conversation's live stream.",
  doing: "sending a message",
  permission: "conversations.write",
  body: z.strictObject({
    text: MessageText.meta({ examples: ["When are you open?"] }),
    conversation_id: z
      .string()
      .optional()
      .meta({ description: "One of the visitor's own", examples: [exampleId("conversation")] }),
    page: Page.optional().describe("The page that the visitor is on"),
    attachments: z.array(z.string()).max(10).optional().describe("Ids of files that were uploaded before"),
    functions: PageFunctions.optional().describe(
      "Functions of the page that the bot may call in this answer",
    ),
  }),
  responses: {
    200: {
      description: "The message and its answer",
      schema: z.object({ conversation_id: z.uuid(), user_message: UserMessage, message: Message }),
      types: ["text/event-stream"],
    },
  },
  async handler(ctx, { body }, call) {
    const { conversation_id: conversationId, ...rest } = body
    const streams = accepted(call.header("accept"), ["text/event-stream"]) === "text/event-stream"
    const events = sendVisitorMessage(visitOf(ctx), { ...rest, conversationId, stream: streams })
    return streams ? stream(call, events, FORM, turnOutcome(shape)) : wholeTurn(events, shape)
  },
})

const shape = ({ conversationId, userMessage }: Accepted, message: MessageView) =>
  json({
    conversation_id: conversationId,
    user_message: userMessageOf(userMessage),
    message: messageView(message),
  })

export const messageRoutes = [send]
