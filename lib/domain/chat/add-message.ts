import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { newIdAfter, timeOf } from "../../core/ids.ts"
import { acceptSaid } from "../../db/statements/next-answer.ts"
import { lockLastMessage } from "../../db/statements/turn.ts"
import { sqlTransaction, transaction } from "../../db/transaction.ts"
import { batch, type Statement, type TransactionSql } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import { nameMade } from "../idempotency/idempotency.ts"
import { noteLimit } from "../plans/plans.ts"
import { chargesOf } from "./charges-of.ts"
import { lookUpTurn } from "./look-up-turn.ts"
import { retryConflicts } from "./retry-conflicts.ts"
import type { Said, SaidInput } from "./schema.ts"

/**
 * Stores a visitor's message without an answer, and reopens its conversation. Charged as one message. What else is to be
 * stored with it, or not at all, is `also`.
 */
export async function addMessage(
  ctx: Context,
  { conversationId, text, entities = [] }: z.output<typeof SaidInput>,
  also: readonly Statement[] = [],
): Promise<Said> {
  const inherited = ctx.request?.made?.messageId
  if (inherited) return storedSaid(ctx, { conversationId, id: inherited })
  return retryConflicts(async (again) => {
    const { turn } = await lookUpTurn(ctx, { conversationId, text, visitor: {}, stream: false })
    if (!turn) throw new Error("a conversation that is named is found or refused")
    const keep = async (all: TransactionSql["all"], { lastMessageId }: Turn) => {
      const id = newIdAfter(lastMessageId)
      const said = { id, text, createdAt: new Date(timeOf(id)) }
      await all([
        nameMade(ctx, { conversationId, messageId: id }),
        acceptSaid(ctx.account.id, { turn, messageId: id, text, entities, at: said.createdAt }),
        ...also,
        ...chargesOf(ctx, turn, { messages: 1, at: said.createdAt }),
      ])
      return said
    }
    if (!again) return keep((statements) => batch(ctx, statements), turn)
    return sqlTransaction(ctx, async (sql) => keep(sql.all, await lockLastMessage(sql, ctx.account.id, turn)))
  }).catch(noteLimit(ctx.account))
}

/** What the same request stored before its process died. Throws `not_found` where it was deleted since. */
async function storedSaid(ctx: Context, place: { conversationId: string; id: string }): Promise<Said> {
  const select = { id: true, text: true, createdAt: true }
  const said = await transaction(ctx, ({ db }) => db.message.findFirst({ where: place, select }))
  if (!said) throw notFound("message")
  return said
}
