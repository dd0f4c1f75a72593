import { newIdAfter, timeOf } from "../../core/ids.ts"
import type { Conversation } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { personOf, saidOfWish, wishStatement } from "../handover/handover.ts"
import type { TurnPerson } from "../handover/schema.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { countMessages } from "./count-messages.ts"

/**
 * Asks for a person, and says so to the visitor, where a bot's rules do that after an answer was rated as bad. The caller has
 * locked the conversation. What is said is the bot's own and charged to nobody.
 */
export async function wishAfterRating(ctx: Scope, row: Conversation): Promise<void> {
  const { id: conversationId, botId, channel } = row
  if (row.personAskedAt || row.pausedAt || !botId) return
  const [widget, bot] = await Promise.all([
    ctx.db.integration.findFirst({
      where: { botId, kind: "widget" },
      select: { config: true },
      orderBy: { id: "asc" },
    }),
    ctx.db.bot.findFirst({ where: { id: botId, deletedAt: null }, select: { language: true } }),
  ])
  const stored = (widget?.config as { person?: TurnPerson["settings"] } | null)?.person ?? null
  const person = personOf(stored)
  if (!bot || !person.enabled || !person.onRating) return
  const id = newIdAfter(row.lastMessageId)
  const createdAt = new Date(timeOf(id))
  const text = saidOfWish(person, bot.language as Parameters<typeof saidOfWish>[1])
  const said = { type: "bot" as const, origin: "flow" as const, text }
  await ctx.db.message.createMany({ data: [{ id, conversationId, createdAt, ...said }] })
  await ctx.db.conversation.updateMany({
    where: { id: conversationId },
    data: { lastMessageId: id, lastMessageAt: createdAt },
  })
  await countMessages(ctx, row, { type: "bot", createdAt }, { sign: 1 })
  const isTest = channel === CHANNELS.test.name
  await sqlOf(ctx.db).query(
    wishStatement(ctx, { conversationId, botId, person, reason: "rating", after: id, isTest }),
  )
}
