import { z } from "zod"
import { LANGUAGES } from "../../core/languages.ts"
import { isGenerated } from "../../domain/disclosure/disclosure.ts"
import { Email, visitOf } from "../../domain/visitors/schema.ts"
import {
  eraseOwnConversation,
  eraseOwnData,
  exportOwnData,
  mailTranscript,
  readTranscript,
} from "../../domain/visitors/visitors.ts"
import { ContactExport } from "../contact-export.ts"
import { json, type Reply } from "../reply.ts"
import { route } from "../route.ts"
import { textStream } from "../text-stream.ts"
import { ConversationParams } from "./conversations.ts"
import { Message, messageView } from "./message-fields.ts"

const Done = { 200: { description: "Done", schema: z.object({}) } }

const file = (name: string, type: string, body: Reply["body"]): Reply => ({
  status: 200,
  type,
  body,
  headers: { "Content-Disposition": `attachment; filename="${name}"` },
})

const transcript = route({
  method: "GET",
  path: "/visitor/conversations/{conversation_id}/transcript",
  tag: "Conversations",
  summary: "Download a transcript",
  description:
    "What was said in a conversation, as a text or as JSON that marks what a language model wrote.",
  permission: "conversations.read",
  params: ConversationParams,
  query: z.object({ format: z.enum(["txt", "json"]).default("txt") }),
  responses: {
    200: {
      description: "The file",
      schema: z.object({ meta: z.object({ generator: z.string().nullable() }), messages: z.array(Message) }),
      types: ["text/plain"],
    },
  },
  async handler(ctx, { params, query: { format } }) {
    const visitor = visitOf(ctx)
    const { visit } = visitor
    const messages = await readTranscript(visitor, params.conversation_id)
    if (format === "json") {
      const meta = { generator: messages.some(isGenerated) ? visit.widget.bot.name : null }
      const body = JSON.stringify({ meta, messages: messages.map(messageView) }, null, 2)
      return file("conversation.json", "application/json", body)
    }
    const lines = messages.map(({ type, text, createdAt, ...message }) => {
      const by = type === "user" ? (visit.visitor.name ?? "–") : visit.widget.bot.name
      const whose = isGenerated({ type, ...message }) ? " (AI)" : ""
      return `${createdAt.toISOString().slice(0, 16).replace("T", " ")} UTC  ${by}${whose}\n${text}\n`
    })
    return file("conversation.txt", "text/plain; charset=utf-8", lines.join("\n"))
  },
})

const mail = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/transcript",
  tag: "Conversations",
  summary: "Send a transcript",
  description: "Sends what was said to an e-mail address, where the settings say that this is possible.",
  doing: "sending a transcript",
  permission: "conversations.write",
  params: ConversationParams,
  body: z.strictObject({
    email: Email.meta({ examples: ["ada@example.com"] }),
    language: z.enum(LANGUAGES).optional(),
  }),
  responses: Done,
  async handler(ctx, { params, body: { email, language } }) {
    await mailTranscript(visitOf(ctx), { conversationId: params.conversation_id, email, language })
    return json({})
  },
})

const eraseOne = route({
  method: "DELETE",
  path: "/visitor/conversations/{conversation_id}",
  tag: "Conversations",
  summary: "Delete",
  description:
    "Removes a conversation with everything in it. That it was removed is recorded, without its content.",
  permission: "conversations.write",
  params: ConversationParams,
  responses: Done,
  async handler(ctx, { params }) {
    await eraseOwnConversation(visitOf(ctx), params.conversation_id)
    return json({})
  },
})

const exportAll = route({
  method: "GET",
  path: "/visitor/export",
  tag: "Visitor",
  summary: "Download everything",
  description: "Everything that is known about the visitor, as one JSON file.",
  permission: "conversations.read",
  responses: { 200: { description: "The file", schema: ContactExport } },
  async handler(ctx) {
    const { name, json: pieces } = await exportOwnData(visitOf(ctx))
    return file(name, "application/json", textStream(pieces))
  },
})

const eraseAll = route({
  method: "DELETE",
  path: "/visitor",
  tag: "Visitor",
  summary: "Delete everything",
  description:
    "Removes the visitor with all conversations and ends the session. That it was removed is recorded, without its content.",
  permission: "conversations.write",
  responses: Done,
  async handler(ctx) {
    await eraseOwnData(visitOf(ctx))
    return json({})
  },
})

export const ownDataRoutes = [transcript, mail, eraseOne, exportAll, eraseAll]
