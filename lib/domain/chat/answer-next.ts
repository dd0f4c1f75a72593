import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { newIdAfter, timeOf } from "../../core/ids.ts"
import { acceptAnswer } from "../../db/statements/next-answer.ts"
import { lockLastMessage } from "../../db/statements/turn.ts"
import { sqlTransaction } from "../../db/transaction.ts"
import { batch, type TransactionSql } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import { nameMade } from "../idempotency/idempotency.ts"
import { noteLimit } from "../plans/plans.ts"
import { answerTurn } from "./answer/answer.ts"
import { inheritedTurn, inheritTurn } from "./answer/inherit.ts"
import { checkOptions } from "./call-inputs.ts"
import { chargesOf } from "./charges-of.ts"
import { findPassages, readGrounding } from "./find-passages.ts"
import { lookUpTurn } from "./look-up-turn.ts"
import type { Spoken } from "./plan-answer.ts"
import { splitAtQuestion } from "./prompt-messages.ts"
import { reserveForTurn } from "./reserve-for-turn.ts"
import { retryConflicts } from "./retry-conflicts.ts"
import type { AnswerInput, ChatEvent } from "./schema.ts"

/**
 * The next answer of a conversation, to what was said last. Events and failures are those of a turn, beginning with
 * `began`. A failed last answer is made anew instead of adding another. While a person attends, the bot says nothing.
 */
export async function* answerNext(
  ctx: Context,
  { conversationId, stream, options = {}, due }: z.output<typeof AnswerInput>,
): AsyncGenerator<ChatEvent, void> {
  checkOptions(ctx, options)
  const inherited = inheritedTurn(ctx)
  if (inherited) return yield* inheritTurn(ctx, inherited, { stream, options })
  const accepted = await retryConflicts((again) => accept(ctx, { conversationId, due }, again)).catch(
    noteLimit(ctx.account),
  )
  if ("events" in accepted) return yield* accepted.events
  const { answerId, turn } = accepted
  yield* answerTurn(ctx, {
    ...accepted,
    ...(due !== undefined && { due }),
    stream,
    options,
    first: { type: "began", answerId, botId: turn.botId },
  })
}

async function accept(
  ctx: Context,
  { conversationId, due }: Pick<z.output<typeof AnswerInput>, "conversationId" | "due">,
  again: boolean,
) {
  const looked = await lookUpTurn(ctx, { conversationId, text: "", visitor: {}, stream: false, options: {} })
  const turn = looked.bot
  if (!("conversationId" in turn)) throw new Error("a conversation that is named is found or refused")
  if (turn.attendedBy !== null) {
    const { silence } = await import("./answer/hear.ts")
    return { events: silence({ type: "began", answerId: null, botId: turn.botId }) }
  }
  const { question: asked, ...rows } = splitAtQuestion(looked.history)
  // By itself a flow goes on without a question.
  const question = due === undefined ? asked : null
  const found = await findPassages(ctx, question ?? "", { ...looked, history: rows.history })
  const grounding = await readGrounding(ctx, found)
  const said: Spoken = { ...rows, ...grounding, question }
  const texts = [...looked.history, ...grounding.passages].map(({ text }) => text)
  const keep = async (all: TransactionSql["all"], { lastMessageId }: Turn) => {
    const answerId = turn.failedAnswerId ?? newIdAfter(lastMessageId)
    const at = turn.failedAnswerId ? new Date() : new Date(timeOf(answerId))
    const tokens = await reserveForTurn(ctx.account, { turn, texts, answerId, at })
    const charged = await all([
      nameMade(ctx, { conversationId, answerId }),
      acceptAnswer(ctx.account.id, { turn, answerId, isAgain: turn.failedAnswerId !== null, at }),
      ...chargesOf(ctx, turn, { messages: 1, at }),
      ...tokens.statements,
    ])
    return { turn, answerId, pendingSince: at, said, reserved: tokens.reserved(charged) }
  }
  if (!again) return keep((statements) => batch(ctx, statements), turn)
  return sqlTransaction(ctx, async (sql) => keep(sql.all, await lockLastMessage(sql, ctx.account.id, turn)))
}
