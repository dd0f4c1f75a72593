import { isLiveryError } from "../../core/errors.ts"
import { makeLog } from "../../core/log.ts"
import { systemSql } from "../../db/system.ts"
import { takeAttempt } from "./attempts.ts"
import { auditPerson } from "./record-for.ts"

/** How often the audit log tells of wrong passwords for one person. */
const PACE = { max: 3, seconds: 60 * 60 }

/**
 * Tells the audit log of each of a person's accounts that somebody gave a wrong password for them, at most three times an
 * hour. Nobody waits for it, so that the time of an answer does not tell whether there is such a person.
 */
export function noteRefusal(userId: string, network: string | undefined): Promise<void> {
  return note(userId, network).catch((error) => {
    if (!isLiveryError(error) || error.code !== "too_many_requests")
      makeLog().warn("a refused sign-in could not be noted", { code: String(error?.code ?? "") })
  })
}

async function note(userId: string, network: string | undefined): Promise<void> {
  await takeAttempt({ key: `refused:${userId}`, ...PACE })
  await auditPerson(systemSql(), userId, "session.refused", { bySystem: true, ...(network && { network }) })
}
