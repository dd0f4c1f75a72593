import { systemSql } from "../../db/system.ts"

const RECOVER = `update "Message" set status = 'partial', "endReason" = 'abort', "leaseUntil" = null, "updatedAt" = now()
  where "leaseUntil" < now() and status = 'pending'`

/**
 * Closes answers whose maker is gone (its claim ran out unrenewed) as partial, with the text it had written down. Run at
 * start and every few seconds by every process; returns how many were closed.
 */
export async function recoverAnswers(): Promise<number> {
  return (await systemSql().query(RECOVER)).rowCount ?? 0
}
