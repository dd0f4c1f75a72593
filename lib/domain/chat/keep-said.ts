import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import { call } from "../../db/hot/call.ts"
import { acceptSaid } from "../../db/hot/next-answer.ts"
import { trips } from "../../db/transaction.ts"
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
  retryConflicts(async () => {
    const { turn } = await lookUpTurn(ctx, { conversationId, text, visitor: {}, stream: false })
    if (!turn) throw new Error("a conversation that is named is found or refused")
    const said = { id: newId(), text, createdAt: new Date() }
    const sql = trips(ctx)
    await Promise.all([
      acceptSaid(sql, ctx.account.id, { turn, messageId: said.id, text, entities, at: said.createdAt }),
      call(sql, chargesOf(ctx, turn, { messages: 1, at: said.createdAt })),
    ])
    return said
  }).catch(noteLimit(ctx.account))
