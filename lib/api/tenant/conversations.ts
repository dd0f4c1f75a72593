import { z } from "zod"
import {
  endConversation,
  getConversation,
  pageOfConversations,
  rateMessage,
} from "../../domain/conversations/conversations.ts"
import type { ConversationView, MessageView } from "../../domain/conversations/schema.ts"
import { outcomeFields, outcomeOf } from "../answer-fields.ts"
import { exampleId } from "../openapi/example-of.ts"
import { route } from "../route.ts"
import { Success, SuccessPage, success, successPage, Timestamp } from "./envelope.ts"
import { pageQuery } from "./pagination.ts"

const Session = z
  .object({
    id: z.uuid().meta({ examples: [exampleId("conversation")] }),
    session_id: z.string().meta({ examples: ["session-123"] }),
    bot_id: z
      .uuid()
      .nullable()
      .meta({ examples: [exampleId("bot")] }),
    bot_name: z
      .string()
      .nullable()
      .meta({ examples: ["Customer Support Bot"] }),
    user_identifier: z
      .string()
      .nullable()
      .meta({ examples: ["customer-42"] }),
    user_name: z
      .string()
      .nullable()
      .meta({ examples: ["John Doe"] }),
    user_email: z
      .string()
      .nullable()
      .meta({ examples: ["user@example.com"] }),
    channel: z.string().meta({ examples: ["webchat"] }),
    status: z.enum(["active", "ended", "abandoned"]),
    started_at: Timestamp,
    ended_at: Timestamp.nullable(),
    created_at: Timestamp,
  })
  .meta({ id: "Conversation" })

const Message = z
  .object({
    id: z.uuid(),
    sender: z.enum(["user", "bot"]),
    sender_name: z
      .string()
      .nullable()
      .describe("Of a person who answered in the bot's place: what visitors call them; else null"),
    message: z.string().meta({ examples: ["What are your business hours?"] }),
    message_type: z.literal("text"),
    status: z.enum(["pending", "complete", "partial", "failed"]).meta({ examples: ["complete"] }),
    ...outcomeFields,
    created_at: Timestamp,
  })
  .meta({ id: "Message" })

const sessionOf = (conversation: ConversationView) => ({
  id: conversation.id,
  session_id: conversation.sessionId,
  bot_id: conversation.botId,
  bot_name: conversation.botName,
  user_identifier: conversation.userIdentifier,
  user_name: conversation.userName,
  user_email: conversation.userEmail,
  channel: conversation.channel,
  status: conversation.status,
  started_at: conversation.startedAt,
  ended_at: conversation.endedAt,
  created_at: conversation.createdAt,
})

const messageOf = ({ id, type, text, status, personName, createdAt, ...outcome }: MessageView) => ({
  id,
  sender: type,
  sender_name: personName,
  message: text,
  message_type: "text",
  status,
  ...outcomeOf(outcome),
  created_at: createdAt,
})

const tag = "Conversations"
const params = z.object({
  session_id: z.string().meta({ description: "The session's id", examples: ["session-123"] }),
})

const list = route({
  method: "GET",
  path: "/conversations",
  tag,
  summary: "List conversations",
  permission: "conversations.read",
  query: z.object({
    ...pageQuery,
    bot_id: z.string().optional().describe("Only conversations of this bot"),
    status: z
      .string()
      .optional()
      .meta({ description: "active, ended or abandoned", examples: ["active"] }),
    channel: z
      .string()
      .optional()
      .describe(
        "Only conversations of this channel; test for those of the playground, which stand nowhere else",
      ),
  }),
  responses: { 200: { description: "A page of conversations, newest first", schema: SuccessPage(Session) } },
  async handler(ctx, { query }) {
    const { bot_id: botId, status, channel, page, per_page: perPage } = query
    const { conversations, total } = await pageOfConversations(ctx, { botId, status, channel, page, perPage })
    return successPage(conversations.map(sessionOf), query, total)
  },
})

const get = route({
  method: "GET",
  path: "/conversations/{session_id}",
  tag,
  summary: "Get conversation details",
  description: "The conversation with its latest 1,000 messages, oldest first.",
  permission: "conversations.read",
  params,
  responses: {
    200: {
      description: "The conversation and its messages",
      schema: Success(z.object({ session: Session, messages: z.array(Message) })),
    },
  },
  async handler(ctx, { params }) {
    const { conversation, messages } = await getConversation(ctx, { session: params.session_id })
    return success({ session: sessionOf(conversation), messages: messages.map(messageOf) })
  },
})

const end = route({
  method: "POST",
  path: "/conversations/{session_id}/end",
  tag,
  summary: "End conversation",
  description: "The visitor's next message reopens it. Ending an ended conversation changes nothing.",
  doing: "ending a conversation",
  atomic: true,
  permission: "conversations.write",
  params,
  body: z.strictObject({}),
  responses: {
    200: {
      description: "The conversation as it is now",
      schema: Success(
        Session.extend({
          status: z.literal("ended"),
          ended_at: Timestamp,
          message: z.string().meta({ examples: ["Conversation ended successfully"] }),
        }),
      ),
    },
  },
  async handler(ctx, { params }) {
    const conversation = await endConversation(ctx, { session: params.session_id })
    return success({ ...sessionOf(conversation), message: "Conversation ended successfully" })
  },
})

const Feedback = z.strictObject({
  value: z
    .union([z.literal(1), z.literal(0), z.literal(-1)], "must be 1, 0 or -1")
    .describe("1: good, -1: bad, 0 takes it back"),
  reason: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: "Why, for those who improve the bot", examples: ["Answered exactly what I asked"] }),
})

const rate = route({
  method: "POST",
  path: "/conversations/{session_id}/messages/{message_id}/feedback",
  tag,
  summary: "Give feedback on an answer",
  doing: "giving feedback",
  atomic: true,
  permission: "conversations.write",
  params: params.extend({ message_id: z.string().describe("Id of a bot's message") }),
  body: Feedback,
  responses: {
    200: {
      description: "The feedback as it is now",
      schema: Success(
        z.object({
          message_id: z.uuid(),
          value: z.int().meta({ examples: [1] }),
          reason: z
            .string()
            .nullable()
            .meta({ examples: ["Answered exactly what I asked"] }),
        }),
      ),
    },
  },
  async handler(ctx, { params, body }) {
    await rateMessage(ctx, { session: params.session_id, messageId: params.message_id, ...body })
    return success({ message_id: params.message_id, value: body.value, reason: body.reason ?? null })
  },
})

export const conversationRoutes = [list, get, end, rate]
