import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import type { Conversation as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { conversationById } from "./list-conversations.ts"

/** The row of a conversation, which nobody else changes until this transaction ends. Throws `not_found`, of the noun that was asked for. */
export async function lockConversation(ctx: Scope, id: string, noun = "conversation"): Promise<Row> {
  const live = { id, deletedAt: null }
  const { count } = isId(id)
    ? await ctx.db.conversation.updateMany({ where: live, data: { updatedAt: new Date() } })
    : { count: 0 }
  if (!count) throw notFound(noun)
  return conversationById(ctx, id)
}
