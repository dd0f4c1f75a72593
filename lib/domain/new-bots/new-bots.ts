export { createFromTemplate } from "./create-from-template.ts"
export { duplicateBot } from "./duplicate-bot.ts"
