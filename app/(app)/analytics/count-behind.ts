import {
  type AnalyticsQuery,
  type Behind,
  conversationsBehind,
} from "#components/analytics/analytics-address.ts"
import type { Count } from "#components/analytics/figure-tiles.tsx"
import { conversationQuery, filterOf } from "#components/conversations/conversation-address.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"

/**
 * How many conversations the lists have to which figures lead that count answers and ratings: read as those lists are, so
 * that the numbers are the same.
 */
export async function countBehind(ctx: SessionContext, { from, to, bot, channel }: AnalyticsQuery) {
  const count = async (only: Behind): Promise<Count> => {
    const address = new URL(conversationsBehind({ from, to }, { bot, channel, ...only }), "http://localhost")
    const filter = filterOf(conversationQuery(Object.fromEntries(address.searchParams)))
    const { total, isMore = false } = await pageOfConversations(ctx, { ...filter, perPage: 1 })
    return { total, isMore }
  }
  const [notFound, good, bad] = await Promise.all([
    count({ unanswered: "yes" }),
    count({ feedback: "good" }),
    count({ feedback: "bad" }),
  ])
  return { notFound, good, bad }
}
