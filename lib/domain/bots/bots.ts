export { createBot } from "./create-bot.ts"
export { deleteBot } from "./delete-bot.ts"
export { findBot, getBot, listBots, pageOfBots } from "./read-bots.ts"
export { updateBot } from "./update-bot.ts"
