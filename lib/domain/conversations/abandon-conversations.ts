import { systemSql } from "../../db/system.ts"

/** Conversations that one statement changes at most, so that no lock is held for long. */
const BATCH = 1000

/** Goes by a partial index: only what is still active and began so long ago is looked at. */
const ABANDON = `with gone as (
    update "Conversation" c set status = 'abandoned', "updatedAt" = now(), "pausedAt" = null, "assigneeId" = null, "assigneeName" = null,
      "handedBackAt" = case when "pausedAt" is not null then now() else "handedBackAt" end where ctid = any (array(
      select ctid from "Conversation" where status = 'active' and "deletedAt" is null
          and "startedAt" > '-infinity' and "startedAt" < now() - interval '24 hours'
        and coalesce("lastUserMessageAt", "startedAt") < now() - interval '24 hours'
      order by "startedAt" limit ${BATCH} for update skip locked))
    returning c."accountId", c."botId", c.channel, (c."startedAt" at time zone 'UTC')::date as day
  )
  select livery_count("accountId", day, "botId", channel, 'active', -1, 0), livery_count("accountId", day, "botId", channel, 'abandoned', 1, 0)
  from gone`

/**
 * Marks conversations without a visitor's message for 24 hours as abandoned, in every account; returns how many. Nobody
 * attends them any more: who comes back is answered by the bot.
 */
export async function abandonConversations(): Promise<number> {
  for (let total = 0; ; ) {
    const { rowCount } = await systemSql().query(ABANDON)
    total += rowCount ?? 0
    if (!rowCount || rowCount < BATCH) return total
  }
}
