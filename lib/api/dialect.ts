import type { z } from "zod"
import type { Context } from "../core/context.ts"
import type { LiveryError } from "../core/errors.ts"
import type { Call } from "./call.ts"
import type { Reply } from "./reply.ts"
import type { Route } from "./route.ts"

/** One family of endpoints: how it recognises a caller, what it offers, and how it refuses. */
export interface Dialect {
  name: "tenant" | "action" | "messaging" | "visitor"
  /** Names the part of the family that this is, where it is not the whole: see lib/api/openapi/parts.ts. */
  part?: "account" | "agency" | "partner"
  title: string
  description: string
  /** How OpenAPI describes the credential. */
  security: { type: "apiKey"; in: "header"; name: string } | { type: "http"; scheme: "bearer" }
  routes: readonly Route[]
  /** Headers that every request of the family may carry, for the documents. */
  headers?: Record<string, string>
  authenticate(call: Call): Promise<Context>
  /** The error mapper: the only place where this family's statuses and envelope are decided. */
  refuse(error: LiveryError, call?: Call): Reply
  /** Headers that every answer of the family carries beside the usual ones. */
  answerHeaders?(call: Call): Record<string, string>
  /** What `refuse` answers, for the documents. */
  failure: z.ZodType
}
