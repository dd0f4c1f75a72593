import { z } from "zod"
import {
  createMessage,
  deleteMessage,
  fetchMessage,
  listMessages,
  rateMessage,
  updateMessage,
} from "../../domain/conversations/conversations.ts"
import { Entity, MESSAGE_TYPES, type StoredMessage } from "../../domain/conversations/schema.ts"
import { baseFields, clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"
import { voteRoutes } from "./vote.ts"

const { description, meta, $update } = baseFields
const entities = z.array(Entity)
const type = z.enum(MESSAGE_TYPES)
const fields = z.strictObject({
  name: clearable,
  description,
  meta,
  $update,
  type,
  text: z.string().meta({ examples: ["When are you open?"] }),
  entities,
})

const within = "/conversation/{conversationId}"
const tag = "Message"

const messages = resource({
  noun: "message",
  within,
  tag,
  permissions: { read: "conversations.read", write: "conversations.write" },
  fields: fields.partial(),
  newFields: fields.partial().required({ type: true, text: true }),
  created: z.object({ entities }),
  view: z.object({
    name: z.string().optional(),
    description: z.string().optional(),
    meta: z.record(z.string(), z.unknown()),
    type,
    text: z.string().meta({ examples: ["When are you open?"] }),
    entities,
  }),
  show: ({ id, createdAt, updatedAt, ...shown }: StoredMessage) => shown,
  list: (ctx, cursor, { conversationId = "" }) => listMessages(ctx, { ...cursor, conversationId }),
  fetch: (ctx, id, { conversationId = "" }) => fetchMessage(ctx, { conversationId, id }),
  create: (ctx, body, { conversationId = "" }) =>
    createMessage(ctx, { ...settled(body), type: body.type, text: body.text, conversationId }),
  update: (ctx, id, body, { conversationId = "" }) =>
    updateMessage(ctx, { conversationId, id, settings: settled(body) }),
  delete: (ctx, id, { conversationId = "" }) => deleteMessage(ctx, { conversationId, id }),
})

const votes = voteRoutes({
  noun: "message",
  path: `${within}/message/{messageId}`,
  tag,
  params: z.object({ conversationId: z.string(), messageId: z.string() }),
  vote: (ctx, { conversationId = "", messageId = "" }, vote) =>
    rateMessage(ctx, { session: conversationId, messageId, ...vote, answersOnly: false }),
})

export const message = [...messages, ...votes]
