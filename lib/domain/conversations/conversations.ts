export { endConversation } from "./end-conversation.ts"
export { rateMessage } from "./rate-message.ts"
export { getConversation, pageOfConversations } from "./read-conversations.ts"
