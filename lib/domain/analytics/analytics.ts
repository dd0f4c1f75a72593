export { botUsage } from "./bot-usage.ts"
export { conversationStats } from "./conversation-stats.ts"
export { overview } from "./overview.ts"
