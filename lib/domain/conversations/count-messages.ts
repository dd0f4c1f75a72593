import type { Conversation } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { GONE } from "../../db/statements/conversation-stats.ts"
import { countDaily } from "../../db/statements/messages.ts"
import type { Scope } from "../../db/transaction.ts"
import { isUtterance } from "./is-utterance.ts"
import type { MessageType } from "./schema.ts"

/**
 * Adds a message to the figures of its conversation, which is held, and of its day; or takes it out of them. Only what was
 * spoken is shown there. What the account has used grows by `used` and by nothing else.
 */
export async function countMessages(
  ctx: Scope,
  { id, botId, channel }: Pick<Conversation, "id" | "botId" | "channel">,
  message: { type: MessageType; createdAt: Date },
  { sign, used = 0 }: { sign: 1 | -1; used?: number },
): Promise<void> {
  const shown = isUtterance(message) ? sign : 0
  const day = message.createdAt.toISOString().slice(0, 10)
  const count = (status: string, messages: number) =>
    sqlOf(ctx.db).query(
      countDaily(ctx.account.id, { day, botId, channel, status, conversations: 0, messages }),
    )
  if (shown) {
    await ctx.db.conversation.updateMany({ where: { id }, data: { messageCount: { increment: shown } } })
    await count("", shown)
  }
  if (used !== shown) await count(GONE, used - shown)
}
