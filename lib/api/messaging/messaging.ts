import { authenticate } from "../action/authenticate.ts"
import type { Dialect } from "../dialect.ts"
import { Failure } from "./envelope.ts"
import { refuse } from "./errors.ts"
import { readMessagesRoutes } from "./read-messages.ts"
import { sendMessageRoutes } from "./send-message.ts"
import { startConversationRoutes } from "./start-conversation.ts"
import { webhookActionRoutes } from "./webhook-actions.ts"
import { webhookDeliveryRoutes } from "./webhook-deliveries.ts"
import { webhookRoutes } from "./webhooks.ts"

export const messaging: Dialect = {
  name: "messaging",
  title: "API channel",
  description: "Talk to a bot from a chat surface of your own, and be told what happens by webhooks.",
  security: { type: "http", scheme: "bearer" },
  failure: Failure,
  routes: [
    ...startConversationRoutes,
    ...sendMessageRoutes,
    ...readMessagesRoutes,
    ...webhookRoutes,
    ...webhookActionRoutes,
    ...webhookDeliveryRoutes,
  ],
  authenticate,
  refuse,
}
