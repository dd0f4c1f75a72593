import type { Dialect } from "../dialect.ts"
import { addKnowledgeRoutes } from "./add-knowledge.ts"
import { analyticsRoutes } from "./analytics.ts"
import { authenticate } from "./authenticate.ts"
import { botRoutes } from "./bots.ts"
import { conversationRoutes } from "./conversations.ts"
import { Failure } from "./envelope.ts"
import { refuse } from "./errors.ts"
import { knowledgeRoutes } from "./knowledge.ts"
import { scrapeRoutes } from "./scrape.ts"
import { sendMessageRoutes } from "./send-message.ts"
import { tenantInfoRoutes } from "./tenant-info.ts"

export const tenant: Dialect = {
  name: "tenant",
  title: "REST API",
  description: "Manage bots, conversations, analytics and knowledge of one account.",
  security: { type: "apiKey", in: "header", name: "X-API-Key" },
  failure: Failure,
  routes: [
    ...tenantInfoRoutes,
    ...botRoutes,
    ...conversationRoutes,
    ...sendMessageRoutes,
    ...analyticsRoutes,
    ...knowledgeRoutes,
    ...addKnowledgeRoutes,
    ...scrapeRoutes,
  ],
  authenticate,
  refuse,
}
