import { z } from "zod"
import { visitOf } from "../../domain/visitors/schema.ts"
import {
  listOwnConversations,
  type OwnConversation,
  type ResumedEvent,
  readOwnConversation,
  resumeAnswer,
} from "../../domain/visitors/visitors.ts"
import { sourceOf } from "../answer-fields.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { type Form, SSE_PING, sse, stream } from "../stream.ts"
import { failureOf } from "./errors.ts"
import { Message, messageView } from "./message-fields.ts"

/** A conversation of the visitor's own. */
export const Conversation = z
  .object({
    id: z.uuid(),
    title: z
      .string()
      .describe("The beginning of the first message")
      .meta({ examples: ["When are you open?"] }),
    status: z.enum(["active", "ended", "abandoned"]),
    person_asked_at: z.iso.datetime().nullable().describe("When the visitor asked for a person"),
    attended_by: z
      .string()
      .nullable()
      .describe("What the person is called who answers in the bot's place; null: the bot answers"),
    created_at: z.iso.datetime(),
    last_message_at: z.iso.datetime().nullable(),
    unread: z.boolean(),
  })
  .meta({ id: "Conversation" })

/** A conversation in the words of the wire. */
export const conversationView = (conversation: OwnConversation) => ({
  id: conversation.id,
  title: conversation.title,
  status: conversation.status,
  person_asked_at: conversation.personAskedAt,
  attended_by: conversation.attendedBy,
  created_at: conversation.createdAt,
  last_message_at: conversation.lastMessageAt,
  unread: false,
})

export const ConversationParams = z.object({
  conversation_id: z.string().meta({ examples: [exampleId("conversation")] }),
})

const list = route({
  method: "GET",
  path: "/visitor/conversations",
  tag: "Conversations",
  summary: "List",
  description: "The visitor's conversations with the bot, the latest 50, newest first.",
  permission: "conversations.read",
  responses: {
    200: { description: "Conversations", schema: z.object({ conversations: z.array(Conversation) }) },
  },
  handler: async (ctx) =>
    json({ conversations: (await listOwnConversations(visitOf(ctx))).map(conversationView) }),
})

const read = route({
  method: "GET",
  path: "/visitor/conversations/{conversation_id}",
  tag: "Conversations",
  summary: "Get",
  description: "A conversation with its latest 100 messages, oldest first, or the 100 before one.",
  permission: "conversations.read",
  params: ConversationParams,
  query: z.object({ before: z.string().optional().describe("Id of a message") }),
  responses: {
    200: {
      description: "The conversation",
      schema: z.object({
        conversation: Conversation,
        messages: z.array(Message),
        running: z.uuid().nullable().describe("Id of the answer that is being made"),
      }),
    },
  },
  async handler(ctx, { params, query: { before } }) {
    const found = await readOwnConversation(visitOf(ctx), { id: params.conversation_id, before })
    return json({
      conversation: conversationView(found.conversation),
      messages: found.messages.map(messageView),
      running: found.running,
    })
  },
})

const FORM: Form<ResumedEvent> = {
  type: "text/event-stream",
  ping: SSE_PING,
  failure: (error) => sse("error", failureOf(error)),
  event(event) {
    if (event.type === "token") return sse("token", { text: event.text, replace: event.replace })
    const { message, endReason } = event
    const sources = message.citations.map((citation) => sse("source", sourceOf(citation))).join("")
    return sources + sse("message", messageView(message)) + sse("done", { reason: endReason })
  },
}

const resume = route({
  method: "GET",
  path: "/visitor/conversations/{conversation_id}/answers/{answer_id}",
  tag: "Messages",
  summary: "Resume an answer",
  description:
    "An answer that is being made, as a stream for a page that lost its own: token with all that is there and replace, then what comes, source, message and done.",
  permission: "conversations.read",
  params: ConversationParams.extend({ answer_id: z.string().meta({ examples: [exampleId("message")] }) }),
  responses: { 200: { description: "The events", types: ["text/event-stream"] } },
  handler: (ctx, { params }, call) =>
    stream(
      call,
      resumeAnswer(visitOf(ctx), { conversationId: params.conversation_id, answerId: params.answer_id }),
      FORM,
    ),
})

export const conversationRoutes = [list, read, resume]
