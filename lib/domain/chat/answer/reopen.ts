import type { Context } from "../../../core/context.ts"
import { notFound } from "../../../core/errors.ts"
import { reopenAnswer } from "../../../db/statements/close-answer.ts"
import { historyBefore } from "../../../db/statements/turn.ts"
import { batch } from "../../../db/wire/wire.ts"
import { chargesOf } from "../charges-of.ts"
import { findPassages, readGrounding } from "../find-passages.ts"
import { LONG_HISTORY, lookUpTurn } from "../look-up-turn.ts"
import { splitAtQuestion } from "../prompt-messages.ts"
import { reserveForTurn } from "../reserve-for-turn.ts"

interface Unfinished {
  conversationId: string
  answerId: string
  /** The message that is answered; null: what the conversation had before the answer. */
  userMessage: { id: string; text: string } | null
  /** Whether the answer failed, and was neither counted nor charged. */
  isFailed: boolean
  /** When it was charged first. */
  createdAt: Date
}

/** Makes an answer pending again that its process left unfinished. Throws `conflict` where somebody else does so too. */
export async function reopenTurn(
  ctx: Context,
  { conversationId, answerId, userMessage, isFailed, createdAt }: Unfinished,
) {
  const looked = await lookUpTurn(ctx, { conversationId, text: "", visitor: {}, stream: false })
  const { turn } = looked
  if (!turn) throw notFound("conversation")
  const end = { conversationId, id: userMessage?.id ?? answerId, limit: LONG_HISTORY }
  const [before] = await batch(ctx, [historyBefore(ctx.account.id, end)], "read")
  const rows = before.rows.reverse()
  const said = userMessage ? { history: rows, question: userMessage.text } : splitAtQuestion(rows)
  const found = await findPassages(ctx, said.question ?? "", { bot: turn, history: said.history })
  const grounding = await readGrounding(ctx, found)
  const at = isFailed ? new Date() : createdAt
  const texts = [...rows, ...grounding.passages].map(({ text }) => text)
  const tokens = reserveForTurn(ctx.account, { turn, texts, answerId, at })
  const charged = await batch(ctx, [
    reopenAnswer(ctx.account.id, { answerId, at }),
    ...(isFailed ? chargesOf(ctx, turn, { messages: 1, at }) : []),
    ...tokens.statements,
  ])
  return { turn, said: { ...said, ...grounding }, reserved: tokens.reserved(charged) }
}
