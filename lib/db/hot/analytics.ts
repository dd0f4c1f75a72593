import { GONE, TEST_CHANNEL } from "./conversation-stats.ts"

/** Conversations with visitors that began since a day, of one bot or all, summed by day, by channel and by status. */
export const conversationSums = (
  accountId: string,
  { since, botId }: { since: Date; botId: string | null },
) => ({
  name: "conversation-sums",
  text: `select day::text, channel, status, sum(conversations)::int as count from "DailyStat"
    where "accountId" = $1::uuid and day >= $2::date and status not in ('', '${GONE}') and channel <> '${TEST_CHANNEL}' and ($3::uuid is null or "botId" = $3)
    group by grouping sets ((day), (channel), (status))`,
  values: [accountId, since.toISOString().slice(0, 10), botId],
})

/** One of the three is there, the others are null. */
export interface ConversationSum {
  day: string | null
  channel: string | null
  status: string | null
  count: number
}
