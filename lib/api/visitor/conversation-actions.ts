import { z } from "zod"
import { invalidInput } from "../../core/errors.ts"
import { LeadInput, PersonInput, VoteInput, visitOf } from "../../domain/visitors/schema.ts"
import {
  askForPerson,
  attachFile,
  endOwnConversation,
  openOwnAttachment,
  rateAnswer,
  saveLead,
  stopOwnAnswer,
} from "../../domain/visitors/visitors.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { sendFile } from "../send-file.ts"
import { Conversation, ConversationParams, conversationView } from "./conversations.ts"

const feedback = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/messages/{message_id}/feedback",
  tag: "Messages",
  summary: "Give feedback",
  description: "What the visitor thinks of an answer: 1 for good, -1 for bad, 0 takes it back.",
  doing: "giving feedback",
  permission: "conversations.write",
  params: ConversationParams.extend({ message_id: z.string().meta({ examples: [exampleId("message")] }) }),
  body: VoteInput,
  responses: { 200: { description: "Done", schema: z.object({ value: z.int() }) } },
  async handler(ctx, { params, body }) {
    const { conversation_id: conversationId, message_id: messageId } = params
    await rateAnswer(visitOf(ctx), { conversationId, messageId, ...body })
    return json({ value: body.value })
  },
})

const stop = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/answers/{answer_id}/stop",
  tag: "Messages",
  summary: "Stop an answer",
  description:
    "Ends an answer that is being made. What was written so far stays, as a message with stopped, and the stream of the answer ends with it; what has ended already stays as it is.",
  doing: "stopping an answer",
  permission: "conversations.write",
  params: ConversationParams.extend({ answer_id: z.string().meta({ examples: [exampleId("message")] }) }),
  body: z.strictObject({}),
  responses: {
    200: {
      description: "Done",
      schema: z.object({ stopped: z.boolean().describe("Whether it was still being made") }),
    },
  },
  async handler(ctx, { params }) {
    const { conversation_id: conversationId, answer_id: answerId } = params
    return json(await stopOwnAnswer(visitOf(ctx), { conversationId, answerId }))
  },
})

const end = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/end",
  tag: "Conversations",
  summary: "End",
  description: "Ends a conversation. A later message there would go on with it.",
  doing: "ending a conversation",
  permission: "conversations.write",
  params: ConversationParams,
  body: z.strictObject({}),
  responses: { 200: { description: "As it is now", schema: z.object({ conversation: Conversation }) } },
  handler: async (ctx, { params }) =>
    json({ conversation: conversationView(await endOwnConversation(visitOf(ctx), params.conversation_id)) }),
})

const person = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/person",
  tag: "Conversations",
  summary: "Ask for a person",
  description:
    "Tells the bot's owner that the visitor wants to talk with a person; asking again changes nothing.",
  doing: "asking for a person",
  permission: "conversations.write",
  params: ConversationParams,
  body: PersonInput,
  responses: {
    200: {
      description: "When to expect an answer",
      schema: z.object({ reply: z.string().meta({ examples: ["Somebody will get back to you."] }) }),
    },
  },
  handler: async (ctx, { params, body }) =>
    json(await askForPerson(visitOf(ctx), { conversationId: params.conversation_id, ...body })),
})

const lead = route({
  method: "POST",
  path: "/visitor/lead",
  tag: "Visitor",
  summary: "Answer the form",
  description: "Keeps what the visitor answered to the widget's form, by the names of its fields.",
  doing: "answering the form",
  permission: "conversations.write",
  body: z.strictObject({
    conversation_id: LeadInput.shape.conversationId,
    fields: LeadInput.shape.fields.meta({ examples: [{ name: "Ada Lovelace", email: "ada@example.com" }] }),
  }),
  responses: { 200: { description: "Done", schema: z.object({}) } },
  async handler(ctx, { body: { conversation_id: conversationId, fields } }) {
    await saveLead(visitOf(ctx), { fields, conversationId })
    return json({})
  },
})

const attach = route({
  method: "POST",
  path: "/visitor/conversations/{conversation_id}/attachments",
  tag: "Messages",
  summary: "Attach a file",
  description: "Uploads a file for a later message of the conversation, where the bot takes any.",
  doing: "attaching a file",
  permission: "conversations.write",
  params: ConversationParams,
  body: z.strictObject({}),
  upload: "only",
  responses: {
    200: {
      description: "The file",
      schema: z.object({ id: z.uuid(), name: z.string(), size: z.int(), type: z.string() }),
    },
  },
  async handler(ctx, { params, file }) {
    if (!file) throw invalidInput('Send one file, in the field "file"', ["file"])
    return json(await attachFile(visitOf(ctx), { conversationId: params.conversation_id, ...file }))
  },
})

const attached = route({
  method: "GET",
  path: "/visitor/conversations/{conversation_id}/attachments/{file_id}",
  tag: "Messages",
  summary: "Get a file",
  description: "The bytes of a file that the visitor, or a person who answers them, sent with a message.",
  doing: "reading a file",
  permission: "conversations.read",
  params: ConversationParams.extend({ file_id: z.string().meta({ examples: [exampleId("file")] }) }),
  responses: { 200: { description: "The file", types: ["application/octet-stream"] } },
  async handler(ctx, { params: { conversation_id: conversationId, file_id: fileId } }) {
    return sendFile(await openOwnAttachment(visitOf(ctx), { conversationId, fileId }))
  },
})

export const conversationActionRoutes = [feedback, stop, end, person, lead, attach, attached]
