import { systemContext } from "../../core/context.ts"
import { nullIfNotFound } from "../../core/if-missing.ts"
import { makeLog } from "../../core/log.ts"
import { systemSql } from "../../db/system.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { lookUp } from "./check-domain.ts"

/** Domains that serve are looked up once a day, hourly while a record is missing; new ones often, for three days. */
const DUE = `select d."accountId", d.id, d.hostname from "Domain" d join "Account" a on a.id = d."accountId" and a."deletedAt" is null
  where d."releasedAt" is null and (d."checkedAt" is null or d."checkedAt" < now() - case
    when d."verifiedAt" is not null and d."failingSince" is null then interval '1 day'
    when d."verifiedAt" is not null then interval '1 hour'
    when d."createdAt" > now() - interval '3 days' then interval '10 minutes'
    else interval '1 day' end)
  order by d."checkedAt" nulls first limit 200`
/** What was given up long enough ago. */
const FORGET = `delete from "Domain" where "releasedAt" < now() - interval '30 days'`

const AT_ONCE = 8

interface Due {
  accountId: string
  id: string
  hostname: string
}

/** Looks up the domains of all accounts that are due; returns how many. One that fails is looked up again by the next sweep. */
export async function checkDueDomains(): Promise<number> {
  await systemSql().query(FORGET)
  const { rows } = await systemSql().query<Due>(DUE)
  const left = [...rows]
  const faults: unknown[] = []
  const work = async () => {
    for (let due = left.shift(); due; due = left.shift())
      await check(due).catch((fault: unknown) => faults.push(fault))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (faults.length > 0) throw faults[0]
  return rows.length
}

async function check({ accountId, id, hostname }: Due): Promise<void> {
  const account = await loadFacts(accountId).catch(nullIfNotFound)
  if (account) await lookUp(systemContext(account, makeLog({ accountId }), "domains"), { id, hostname })
}
