import { env } from "../../core/env.ts"
import { untilNone } from "../../db/forget-some.ts"
import { systemSql } from "../../db/system.ts"

const DAY = 86_400_000

/** Accounts with events before an id: one look at the key of each, since events have no index by time alone. */
const WITH_OLD = `select a.id from "Account" a cross join lateral (
    select from "Event" e where e."accountId" = a.id and e.id < $1::uuid limit 1
  ) old`

const FORGET = `delete from "Event" where ctid = any (array(
    select ctid from "Event" where "accountId" = $1::uuid and id < $2::uuid order by id limit 1000))`

/** Removes events, of every account, that are older than LIVERY_EVENT_DAYS; returns how many. */
export async function forgetEvents(): Promise<number> {
  const until = firstIdAt(Date.now() - env().LIVERY_EVENT_DAYS * DAY)
  const { rows } = await systemSql().query<{ id: string }>(WITH_OLD, [until])
  let total = 0
  for (const { id } of rows) total += await untilNone(systemSql(), FORGET, [id, until])
  return total
}

/** The least UUIDv7 of a moment: its first 48 bits are the milliseconds. */
function firstIdAt(time: number): string {
  const hex = time.toString(16).padStart(12, "0")
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
