import type { LiveryError } from "../../core/errors.ts"
import { codeOf } from "../action/errors.ts"
import { json, type Reply } from "../reply.ts"

/**
 * The API channel's error envelope, with the codes and statuses of the action API (contract: the API channel says ok or
 * not).
 */
export function refuse(error: LiveryError): Reply {
  const { status, headers } = codeOf(error)
  return { ...json(envelopeOf(error), status), ...(headers && { headers }) }
}

export const envelopeOf = (error: LiveryError) => ({
  ok: false,
  error: { message: error.message, code: codeOf(error).code },
})
