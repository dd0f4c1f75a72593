import { z } from "zod"
import {
  createConversation,
  deleteConversation,
  fetchConversation,
  listConversations,
  updateConversation,
} from "../../domain/conversations/conversations.ts"
import { CONVERSATION_FIELDS, MESSAGE_TYPES } from "../../domain/conversations/schema.ts"
import { conversationActions } from "./conversation-actions.ts"
import { ConversationView, shownConversation } from "./conversation-view.ts"
import { actionFields, clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const fields = actionFields(CONVERSATION_FIELDS).extend({ spaceId: clearable.optional() })
const said = { type: z.enum(MESSAGE_TYPES), text: z.string().meta({ examples: ["When are you open?"] }) }
const starts = z.array(z.strictObject(said)).optional().describe("What it starts from, in this order")

const conversations = resource({
  noun: "conversation",
  tag: "Conversation",
  permissions: { read: "conversations.read", write: "conversations.write" },
  fields,
  newFields: fields.extend({ messages: starts }),
  created: z.object({ messages: z.array(z.object(said)).optional() }),
  view: ConversationView,
  exports: true,
  show: shownConversation,
  list: (ctx, cursor) => listConversations(ctx, cursor),
  fetch: (ctx, id) => fetchConversation(ctx, { id }),
  async create(ctx, body) {
    const { id, messages } = await createConversation(ctx, settled(body))
    return { id, ...(body.messages && { messages }) }
  },
  update: (ctx, id, body) => updateConversation(ctx, { id, settings: settled(body) }),
  delete: (ctx, id) => deleteConversation(ctx, { id }),
})

export const conversation = [...conversations, ...conversationActions]
