import {
  type ConversationQuery,
  filterOf,
  goesByFigures,
} from "#components/conversations/conversation-address.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { rollUp } from "#lib/domain/analytics/analytics.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"

/** Transactions of counting that a reader waits for; a job does the rest. */
const ROUNDS = 2

/** A page of the conversations that an address asks for. What Analytics finds out of them is brought up to date first. */
export async function listConversations(
  ctx: SessionContext,
  query: ConversationQuery,
  paging: { page?: number; perPage: number; before?: string | undefined },
): ReturnType<typeof pageOfConversations> {
  if (goesByFigures(query)) await rollUp(ctx, { rounds: ROUNDS })
  return pageOfConversations(ctx, { ...filterOf(query), ...paging })
}
