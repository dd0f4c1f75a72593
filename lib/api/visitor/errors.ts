import { z } from "zod"
import type { LiveryError } from "../../core/errors.ts"
import { json, type Reply } from "../reply.ts"
import { STATUSES } from "../statuses.ts"

/** The visitor dialect's error envelope: a code for the program, and words that a visitor may read. */
export function refuse(error: LiveryError): Reply {
  const { retryAfter } = error.details
  const status = error.code === "limit_reached" ? 429 : STATUSES[error.code]
  const reply = json({ error: failureOf(error) }, status)
  return retryAfter === undefined
    ? reply
    : { ...reply, headers: { "Retry-After": String(Math.ceil(retryAfter)) } }
}

/** What a refusal or a failed answer says. */
export const failureOf = ({ code, message, details }: LiveryError) => ({
  // Whatever ended it, a page begins a new session.
  code: details.reason ?? (code === "not_authenticated" ? "session_ended" : code),
  message,
  ...(details.retryAfter !== undefined && { retry_after: Math.ceil(details.retryAfter) }),
  ...(details.challenge && { challenge: details.challenge }),
})

export const Failure = z.object({
  error: z.object({
    code: z.string().describe("invalid_input, session_ended, origin_not_allowed, limit_reached and the like"),
    message: z.string(),
    retry_after: z.int().optional().describe("Seconds after which the same may succeed"),
    challenge: z.looseObject({}).optional().describe("With challenge_required: a challenge to solve"),
  }),
})
