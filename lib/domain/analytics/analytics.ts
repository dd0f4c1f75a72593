export { botUsage } from "./bot-usage.ts"
export { compactStats } from "./compact-stats.ts"
export { conversationStats } from "./conversation-stats.ts"
export { overview } from "./overview.ts"
