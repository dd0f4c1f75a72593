import { z } from "zod"
import {
  createConversation,
  deleteConversation,
  fetchConversation,
  listConversations,
  updateConversation,
} from "../../domain/conversations/conversations.ts"
import { MESSAGE_TYPES } from "../../domain/conversations/schema.ts"
import { conversationActions } from "./conversation-actions.ts"
import { ConversationView, shownConversation } from "./conversation-view.ts"
import { baseFields, clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const { description, meta, $update } = baseFields
const fields = z
  .strictObject({
    name: clearable,
    description,
    meta,
    $update,
    botId: clearable,
    backstory: clearable,
    model: clearable,
    datasetId: clearable,
    skillsetId: clearable,
    privacy: z.boolean(),
    moderation: z.boolean(),
    contactId: clearable,
    taskId: clearable,
    spaceId: clearable,
  })
  .partial()
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
