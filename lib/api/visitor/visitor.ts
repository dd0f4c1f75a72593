import type { Dialect } from "../dialect.ts"
import { authenticate } from "./authenticate.ts"
import { callRoutes } from "./calls.ts"
import { conversationActionRoutes } from "./conversation-actions.ts"
import { conversationRoutes } from "./conversations.ts"
import { corsHeaders } from "./cors.ts"
import { Failure, refuse } from "./errors.ts"
import { liveRoutes } from "./live.ts"
import { messageRoutes } from "./messages.ts"
import { ownDataRoutes } from "./own-data.ts"
import { sessionRoutes } from "./sessions.ts"
import { settingsRoutes } from "./settings.ts"

export const visitor: Dialect = {
  name: "visitor",
  title: "Visitor API",
  description:
    "What the widget and the hosted page speak: one visitor in one browser talks with one bot, and sees its own conversations alone.",
  security: { type: "http", scheme: "bearer" },
  failure: Failure,
  routes: [
    ...settingsRoutes,
    ...sessionRoutes,
    ...messageRoutes,
    ...conversationRoutes,
    ...liveRoutes,
    ...callRoutes,
    ...conversationActionRoutes,
    ...ownDataRoutes,
  ],
  authenticate,
  refuse,
  answerHeaders: corsHeaders,
}
