import { z } from "zod"
import { getConversation, pageOfConversations } from "../../domain/conversations/conversations.ts"
import type { ConversationView, MessageView } from "../../domain/conversations/schema.ts"
import { route } from "../route.ts"
import { Success, SuccessPage, success, successPage, Timestamp } from "./envelope.ts"
import { pageQuery } from "./pagination.ts"

const Session = z
  .object({
    id: z.uuid(),
    session_id: z.string(),
    bot_id: z.uuid().nullable(),
    bot_name: z.string().nullable(),
    user_identifier: z.string().nullable(),
    user_name: z.string().nullable(),
    user_email: z.string().nullable(),
    channel: z.string(),
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
    message: z.string(),
    message_type: z.literal("text"),
    status: z.enum(["pending", "complete", "partial", "failed"]),
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

const messageOf = ({ id, type, text, status, createdAt }: MessageView) => ({
  id,
  sender: type,
  message: text,
  message_type: "text",
  status,
  created_at: createdAt,
})

const tag = "Conversations"

const list = route({
  method: "GET",
  path: "/conversations",
  tag,
  summary: "List conversations",
  permission: "conversations.read",
  query: z.object({
    ...pageQuery,
    bot_id: z.string().optional(),
    status: z.string().optional().describe("active, ended or abandoned"),
    channel: z.string().optional(),
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
  params: z.object({ session_id: z.string() }),
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

export const conversationRoutes = [list, get]
