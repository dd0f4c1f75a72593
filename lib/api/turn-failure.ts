import { LiveryError } from "../core/errors.ts"
import type { ChatEvent } from "../domain/chat/schema.ts"

/** Makes a failed turn the error of its upstream, e.g. MODEL_TOO_MANY_REQUESTS, or of the database. */
export function failureOf({ code, message }: Extract<ChatEvent, { type: "failed" }>): LiveryError {
  if (code === "SERVICE_UNAVAILABLE") return new LiveryError("unavailable", message, { retryAfter: 2 })
  const [, system, systemCode] = /^([A-Z]+)_(.+)$/.exec(code) ?? []
  if (!system || !systemCode || system === "INTERNAL") return new LiveryError("internal", message)
  return new LiveryError("upstream", message, { system, systemCode })
}
