export { conversationStats } from "./conversation-stats.ts"
export { overview } from "./overview.ts"
