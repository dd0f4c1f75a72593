import { z } from "zod"
import { toDialect } from "../../core/noun-fields.ts"
import {
  createMessage,
  deleteMessage,
  fetchMessage,
  listMessages,
  rateMessage,
  updateMessage,
} from "../../domain/conversations/conversations.ts"
import { MESSAGE_FIELDS, type StoredMessage } from "../../domain/conversations/schema.ts"
import { actionFields, actionView, settled } from "./fields.ts"
import { resource } from "./resource.ts"
import { voteRoutes } from "./vote.ts"

const fields = actionFields(MESSAGE_FIELDS)
const view = actionView(MESSAGE_FIELDS)

const within = "/conversation/{conversationId}"
const tag = "Message"

const messages = resource({
  noun: "message",
  within,
  tag,
  permissions: { read: "conversations.read", write: "conversations.write" },
  fields,
  newFields: fields.required({ type: true, text: true }),
  created: view.pick({ entities: true }),
  view,
  show: (message: StoredMessage) => toDialect(MESSAGE_FIELDS, "action", message),
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
