export { abandonConversations } from "./abandon-conversations.ts"
export { conversationUsage } from "./conversation-usage.ts"
export { countMessages } from "./count-messages.ts"
export { countStatus } from "./count-status.ts"
export {
  createConversation,
  deleteConversation,
  fetchConversation,
  listConversations,
  lockConversation,
  startTrial,
  updateConversation,
} from "./crud.ts"
export { endConversation, RELEASED } from "./end-conversation.ts"
export { createMessage, deleteMessage, fetchMessage, listMessages, updateMessage } from "./messages.ts"
export { messagesAfter } from "./messages-after.ts"
export { rateConversation } from "./rate-conversation.ts"
export { rateMessage } from "./rate-message.ts"
export { citedPassages } from "./read-cited-passages.ts"
export {
  assignedToOf,
  attendantOf,
  findConversation,
  getConversation,
  pageOfConversations,
} from "./read-conversations.ts"
export { visitorOfConversation } from "./read-visitor.ts"
export { upsertContact } from "./upsert-contact.ts"
