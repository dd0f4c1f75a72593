import type { Prisma } from "../../db/generated/client.ts"
import type { ConversationView } from "./schema.ts"

/** A conversation as the domain shows it. */
export const conversationOf = (row: ConversationRow): ConversationView => ({
  id: row.id,
  sessionId: row.sessionId,
  botId: row.botId,
  botName: row.bot?.name ?? null,
  userIdentifier: row.userIdentifier,
  userName: row.userName,
  userEmail: row.userEmail,
  channel: row.channel,
  status: row.status,
  messageCount: row.messageCount,
  lastMessageAt: row.lastMessageAt,
  startedAt: row.startedAt,
  endedAt: row.endedAt,
  createdAt: row.createdAt,
})

/** A conversation's bot. */
export const withBot = { bot: { select: { id: true, name: true } } } satisfies Prisma.ConversationInclude
export type ConversationRow = Prisma.ConversationGetPayload<{ include: typeof withBot }>
