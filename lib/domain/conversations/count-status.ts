import { sqlOf } from "../../db/prisma-sql.ts"
import { countDaily } from "../../db/statements/messages.ts"
import type { Scope } from "../../db/transaction.ts"
import type { ConversationStatus } from "./schema.ts"

interface Counted {
  botId: string | null
  channel: string
  status: ConversationStatus
  startedAt: Date
}

/** Moves a conversation to another status in the rollup of its first day. */
export async function countStatus(
  ctx: Scope,
  { botId, channel, status, startedAt }: Counted,
  to: ConversationStatus,
): Promise<void> {
  const stat = { day: startedAt.toISOString().slice(0, 10), botId, channel, messages: 0 }
  const sql = sqlOf(ctx.db)
  await sql.query(countDaily(ctx.account.id, { ...stat, status, conversations: -1 }))
  await sql.query(countDaily(ctx.account.id, { ...stat, status: to, conversations: 1 }))
}
