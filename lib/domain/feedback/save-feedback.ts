import type { Scope } from "../../db/transaction.ts"

interface Vote {
  conversationId: string
  messageId?: string
  botId: string | null
  contactId: string | null
  value: number
  reason: string | null
}

/**
 * Keeps what a person thinks of a conversation, or of one of its messages, in the caller's transaction, which holds the row
 * that is rated. A later vote replaces an earlier one; the value 0 takes it back.
 */
export async function saveFeedback(ctx: Scope, vote: Vote): Promise<void> {
  const subjectId = vote.messageId ?? vote.conversationId
  await ctx.db.rating.deleteMany({ where: { subjectId } })
  if (vote.value !== 0) await ctx.db.rating.createMany({ data: [{ ...vote, subjectId }] })
}
