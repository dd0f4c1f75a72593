import { untilNone } from "../../db/forget-some.ts"
import * as relay from "../../db/statements/webhook-relay.ts"
import { systemSql } from "../../db/system.ts"

/** Wakes the delivery of every endpoint with something overdue, whose job was lost or whose account was switched off. */
export async function wakeDeliveries(): Promise<number> {
  const { rows } = await systemSql().query<Pick<relay.ListeningEndpoint, "accountId" | "id">>(
    relay.OVERDUE_ENDPOINTS,
  )
  if (rows.length > 0) await systemSql().query(relay.wakeEndpoints(rows))
  return rows.length
}

/** Removes what the log has kept for thirty days, of every account; returns how many. */
export const forgetDeliveries = (): Promise<number> => untilNone(systemSql(), relay.FORGET_DELIVERIES)
