import { systemSql } from "../../db/system.ts"
import { queueTrouble } from "../job-queue/job-queue.ts"
import { canMail } from "../mail/mail.ts"
import { LOOKS, type Look, type LookKind } from "./schema.ts"

const COUNT = `select
    (select count(*)::int from "Domain" d join "Account" a on a.id = d."accountId" and a."deletedAt" is null
      where d."failingSince" is not null and d."releasedAt" is null) as "failing-domains",
    (select count(*)::int from "WebhookEndpoint" w join "Account" a on a.id = w."accountId" and a."deletedAt" is null
      where w."disabledReason" = 'failing' and w."deletedAt" is null) as "stopped-webhooks",
    (select coalesce(sum(unpriced), 0)::int from "InstallDay" where day > $1::date - 30) as "unpriced-calls",
    (select (coalesce("backedUpAt", "createdAt") < $1::date - 7)::int from "Install" limit 1) as "no-backup"`

/** What of the install needs its administrators on a day, the worst first. */
export async function lookAt(now: Date): Promise<Look[]> {
  const [counted, { late, failed }] = await Promise.all([
    systemSql().query<Partial<Record<LookKind, number>>>(COUNT, [now.toISOString().slice(0, 10)]),
    queueTrouble(),
  ])
  const found: Partial<Record<LookKind, number | null>> = {
    ...counted.rows[0],
    "late-jobs": late,
    "failed-jobs": failed,
    "no-mail": canMail() ? 0 : 1,
  }
  return LOOKS.map((kind) => ({ kind, count: found[kind] ?? 0 })).filter(({ count }) => count > 0)
}
