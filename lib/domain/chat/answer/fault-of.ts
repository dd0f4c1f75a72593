import { isLiveryError } from "../../../core/errors.ts"

/** The code of an answer that nobody waits for any more. */
export const ABORTED = "ABORTED"

/** The scoped code of an upstream's fault, or of one of our own. */
export function codeOf(error: unknown): string {
  if (!isLiveryError(error)) return "INTERNAL_SERVER_ERROR"
  if (error.code === "unavailable") return "SERVICE_UNAVAILABLE"
  return error.code === "upstream"
    ? `${error.details.system}_${error.details.systemCode}`
    : "INTERNAL_SERVER_ERROR"
}

export const messageOf = (error: unknown): string =>
  isLiveryError(error) ? error.message : "The answer could not be made"
