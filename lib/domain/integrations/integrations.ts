export type { IncomingMessage, WebhookChannel, WebhookRequest } from "./channel.ts"
export { splitText } from "./split-text.ts"
export { turnOfSender } from "./turn-of-sender.ts"
