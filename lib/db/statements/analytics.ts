import type { Statement } from "../wire/wire.ts"
import { GONE } from "./conversation-stats.ts"

/** Conversations that began since a day, of one bot or all and of no hidden channel, summed by day, by channel and by status. */
export const conversationSums = (
  accountId: string,
  { since, botId, hidden }: { since: Date; botId: string | null; hidden: readonly string[] },
): Statement<ConversationSum> => ({
  text: `select day::text, channel, status, sum(conversations)::int as count from "DailyStat"
    where "accountId" = $1::uuid and day >= $2::date and status not in ('', '${GONE}') and channel <> all ($4) and ($3::uuid is null or "botId" = $3)
    group by grouping sets ((day), (channel), (status))`,
  values: [accountId, since.toISOString().slice(0, 10), botId, hidden],
})

/** One of the three is there, the others are null. */
export interface ConversationSum {
  day: string | null
  channel: string | null
  status: string | null
  count: number
}
