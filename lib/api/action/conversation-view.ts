import { toDialect } from "../../core/noun-fields.ts"
import { CONVERSATION_FIELDS, type Conversation } from "../../domain/conversations/schema.ts"
import { actionView } from "./fields.ts"

/** A conversation beside id, createdAt and updatedAt. */
export const ConversationView = actionView(CONVERSATION_FIELDS)

/** The fields of that view. */
export const shownConversation = (conversation: Conversation) =>
  toDialect(CONVERSATION_FIELDS, "action", conversation)
