import { systemSql } from "../../../db/system.ts"
import { canMail } from "../../mail/mail.ts"
import { DIGESTS, type DigestOf } from "./digests.ts"

const queueOf = (of: DigestOf) => {
  const { column, job, days } = DIGESTS[of]
  return `select livery_enqueue('${job}', json_build_object('accountId', m."accountId", 'membershipId', m.id), '${job}:' || m.id)
  from "Membership" m join "Account" a on a.id = m."accountId"
  where m."${column}" and a.kind = 'customer' and a.status = 'active' and a."deletedAt" is null and not a."isDemo"
    and exists (select from "DailyStat" d where d."accountId" = a.id and d.day >= (now() at time zone 'UTC')::date - ${days} and d.conversations > 0)`
}

/**
 * Queues the mail of the week or the month that is over to each person who wants it, of accounts in which there was a
 * conversation; returns to how many.
 */
export const queueDigests = async (of: DigestOf): Promise<number> =>
  canMail() ? ((await systemSql().query(queueOf(of))).rowCount ?? 0) : 0
