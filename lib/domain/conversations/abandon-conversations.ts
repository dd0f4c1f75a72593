import { systemSql } from "../../db/system.ts"

/** Conversations that one statement changes at most, so that no lock is held for long. */
const BATCH = 1000

const ABANDON = `with silent as (
    select "accountId", id from "Conversation"
    where status = 'active' and "deletedAt" is null and coalesce("lastUserMessageAt", "startedAt") < now() - interval '24 hours'
    limit ${BATCH} for update skip locked
  ), gone as (
    update "Conversation" c set status = 'abandoned', "updatedAt" = now() from silent
    where c."accountId" = silent."accountId" and c.id = silent.id
    returning c."accountId", c."botId", c.channel, (c."startedAt" at time zone 'UTC')::date as day
  )
  select livery_count("accountId", day, "botId", channel, 'active', -1, 0), livery_count("accountId", day, "botId", channel, 'abandoned', 1, 0)
  from gone`

/** Marks conversations without a visitor's message for 24 hours as abandoned, in every account; returns how many. */
export async function abandonConversations(): Promise<number> {
  for (let total = 0; ; ) {
    const { rowCount } = await systemSql().query(ABANDON)
    total += rowCount ?? 0
    if (!rowCount || rowCount < BATCH) return total
  }
}
