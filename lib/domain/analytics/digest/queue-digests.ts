import { systemSql } from "../../../db/system.ts"
import { canMail } from "../../mail/mail.ts"

const QUEUE = `select livery_enqueue('mail-digest', json_build_object('accountId', m."accountId", 'membershipId', m.id), 'digest:' || m.id)
  from "Membership" m join "Account" a on a.id = m."accountId"
  where m."weeklyDigest" and a.kind = 'customer' and a.status = 'active' and a."deletedAt" is null and not a."isDemo"
    and exists (select from "DailyStat" d where d."accountId" = a.id and d.day >= (now() at time zone 'UTC')::date - 7 and d.conversations > 0)`

/** Queues the mail of the week to each person who wants it, of accounts in which there was one; returns to how many. */
export const queueDigests = async (): Promise<number> =>
  canMail() ? ((await systemSql().query(QUEUE)).rowCount ?? 0) : 0
