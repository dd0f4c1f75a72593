import { LiveryError } from "../../core/errors.ts"
import type { Dialect } from "../dialect.ts"
import { corsHeaders } from "./cors.ts"
import { Failure, refuse } from "./errors.ts"
import { settingsRoutes } from "./settings.ts"

export const visitor: Dialect = {
  name: "visitor",
  title: "Visitor API",
  description:
    "What the widget and the hosted page speak: one visitor in one browser talks with one bot, and sees its own conversations alone.",
  security: { type: "http", scheme: "bearer" },
  failure: Failure,
  routes: [...settingsRoutes],
  authenticate: async () => {
    throw new LiveryError("not_authenticated", "The session is unknown or has ended", {
      reason: "session_ended",
    })
  },
  refuse,
  answerHeaders: corsHeaders,
}
