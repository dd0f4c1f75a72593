import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import { saveUnanswered } from "../../db/statements/taught-answers.ts"
import { eventValues } from "../events/events.ts"
import { detectLanguage } from "../retrieval/retrieval.ts"
import { questionKey } from "./same-question.ts"
import type { UnansweredReason } from "./schema.ts"

const LONGEST = 1000

interface Asked {
  botId: string
  conversationId: string
  messageId: string
  question: string
  /** The bot's language, where the question's own is not plain. */
  language: string
  reason: UnansweredReason
  at: Date
}

/** The statement that counts a question as unanswered and records the fact, for the transaction that ends its turn. */
export function unansweredStatement(ctx: Context, asked: Asked) {
  const { botId, conversationId, messageId, question, language, reason, at } = asked
  const row = {
    id: newId(),
    botId,
    key: questionKey(question),
    question: question.trim().slice(0, LONGEST).toWellFormed(),
    language: detectLanguage(question) ?? language,
    reason,
    conversationId,
    at,
  }
  const event = eventValues(ctx, "answer.unanswered", { botId, conversationId, messageId })
  return saveUnanswered(ctx.account.id, row, event)
}

/** Why a turn of that outcome goes on the list of unanswered questions; undefined when it does not. */
export function unansweredReason(
  { answered, reason }: { answered: boolean | null; reason: string | null },
  passages: readonly unknown[],
): UnansweredReason | undefined {
  if (answered !== false) return undefined
  if (reason === "wants_person") return "wants_person"
  return passages.length ? "not_known" : "nothing_found"
}
