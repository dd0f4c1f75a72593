import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { newIdAfter, timeOf } from "../../core/ids.ts"
import { call } from "../../db/hot/call.ts"
import { acceptSaid } from "../../db/hot/next-answer.ts"
import { lockLastMessage } from "../../db/hot/turn.ts"
import { hot, type Sql, trips } from "../../db/transaction.ts"
import type { Turn } from "../conversations/schema.ts"
import { noteLimit } from "../limits/limits.ts"
import { chargesOf } from "./charges-of.ts"
import { lookUpTurn } from "./look-up-turn.ts"
import { retryConflicts } from "./retry-conflicts.ts"
import type { Said, SaidInput } from "./schema.ts"

/** Stores a visitor's message without an answer, and reopens its conversation. Charged as one message. */
export const keepSaid = (
  ctx: Context,
  { conversationId, text, entities = [] }: z.output<typeof SaidInput>,
): Promise<Said> =>
  retryConflicts(async (again) => {
    const { turn } = await lookUpTurn(ctx, { conversationId, text, visitor: {}, stream: false })
    if (!turn) throw new Error("a conversation that is named is found or refused")
    const keep = async (sql: Sql, { lastMessageId }: Turn) => {
      const id = newIdAfter(lastMessageId)
      const said = { id, text, createdAt: new Date(timeOf(id)) }
      await Promise.all([
        acceptSaid(sql, ctx.account.id, { turn, messageId: id, text, entities, at: said.createdAt }),
        call(sql, chargesOf(ctx, turn, { messages: 1, at: said.createdAt })),
      ])
      return said
    }
    if (!again) return keep(trips(ctx), turn)
    return hot(ctx, async (sql) => keep(sql, await lockLastMessage(sql, ctx.account.id, turn)))
  }).catch(noteLimit(ctx.account))
