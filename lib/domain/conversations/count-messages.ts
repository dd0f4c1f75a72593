import type { Conversation } from "../../db/generated/client.ts"
import { countDaily } from "../../db/hot/messages.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { isSpoken } from "./is-spoken.ts"
import type { MessageType } from "./schema.ts"

/** Adds a message to the figures of its conversation, which is held, and of its day; or takes it out of them. */
export async function countMessages(
  ctx: Scope,
  { id, botId, channel }: Pick<Conversation, "id" | "botId" | "channel">,
  message: { type: MessageType; createdAt: Date },
  sign: 1 | -1,
): Promise<void> {
  if (!isSpoken(message)) return
  await ctx.db.conversation.updateMany({ where: { id }, data: { messageCount: { increment: sign } } })
  const day = message.createdAt.toISOString().slice(0, 10)
  const stat = { day, botId, channel, status: "", conversations: 0, messages: sign }
  await countDaily(sqlOf(ctx.db), ctx.account.id, stat)
}
