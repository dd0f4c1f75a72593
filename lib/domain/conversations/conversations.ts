export { endConversation } from "./end-conversation.ts"
export { rateMessage } from "./rate-message.ts"
export { citedPassages } from "./read-cited-passages.ts"
export { getConversation, pageOfConversations } from "./read-conversations.ts"
