import type { z } from "zod"
import type { Message, Prisma } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import type { ConversationBody, MessageBody } from "./bodies.ts"

/** A conversation for a delivery, or null when it is gone. `user_external_id` is the caller's own id of its visitor. */
export async function describeConversation(
  ctx: Scope,
  id: string | undefined,
): Promise<z.output<typeof ConversationBody> | null> {
  const row = id ? await ctx.db.conversation.findFirst({ where: { id, deletedAt: null } }) : null
  return (
    row && {
      id: row.id,
      session_id: row.sessionId,
      bot_id: row.botId,
      channel: row.channel,
      status: row.status,
      contact_id: row.contactId,
      user_external_id: row.userIdentifier,
      user_name: row.userName,
      user_email: row.userEmail,
      attended_by: row.pausedAt ? row.assigneeName : null,
      started_at: row.startedAt.toISOString(),
      ended_at: row.endedAt?.toISOString() ?? null,
    }
  )
}

/** The latest message of a kind, in the shape of the API channel; null when there is none. */
export async function describeMessage(ctx: Scope, where: Prisma.MessageWhereInput) {
  const row = await ctx.db.message.findFirst({ where, orderBy: { id: "desc" } })
  return row && shown(row)
}

/** The bot's message that a conversation began with, before the visitor's. */
export async function describeWelcome(ctx: Scope, conversationId: string | undefined) {
  if (!conversationId) return null
  const first = { conversationId, type: { in: ["user" as const, "bot" as const] } }
  const row = await ctx.db.message.findFirst({ where: first, orderBy: { id: "asc" } })
  return row?.type === "bot" && row.status === "complete" ? shown(row) : null
}

/** Who said it; what neither a visitor nor a bot said was put there by a program. */
const SENDERS = { user: "VISITOR", bot: "BOT" } as const

const shown = ({
  id,
  type,
  text,
  status,
  answered,
  answerReason,
  origin,
  name,
  createdAt,
}: Message): z.output<typeof MessageBody> => ({
  id,
  type: "text",
  data: { body: text },
  from:
    origin === "person"
      ? { type: "PERSON", name: name ?? "" }
      : { type: SENDERS[type as keyof typeof SENDERS] ?? "SYSTEM" },
  status,
  answered,
  reason: answerReason,
  created_at: createdAt.toISOString(),
})
