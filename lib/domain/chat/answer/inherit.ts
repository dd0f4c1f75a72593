import type { z } from "zod"
import type { Context } from "../../../core/context.ts"
import { LiveryError, notFound } from "../../../core/errors.ts"
import type { Message } from "../../../db/generated/client.ts"
import { recoverAnswer, reopenAnswer } from "../../../db/statements/close-answer.ts"
import { historyBefore, turnOf } from "../../../db/statements/turn.ts"
import { sqlTransaction, transaction } from "../../../db/transaction.ts"
import { batch } from "../../../db/wire/wire.ts"
import { endReasonOf, messageOf, type Turn } from "../../conversations/schema.ts"
import { disclosureOfTurn } from "../../disclosure/disclosure.ts"
import { noteLimit } from "../../plans/plans.ts"
import { chargesOf } from "../charges-of.ts"
import { findPassages, readGrounding } from "../find-passages.ts"
import { LONG_HISTORY, lookUpTurn } from "../look-up-turn.ts"
import { splitAtQuestion } from "../prompt-messages.ts"
import { reserveForTurn } from "../reserve-for-turn.ts"
import { saveContact } from "../save-contact.ts"
import type { Activity, ChatEvent, MessageInput } from "../schema.ts"
import { ABORTED, answerTurn } from "./answer.ts"

type Input = Pick<z.output<typeof MessageInput>, "contact" | "options" | "stream"> & {
  /** Where a flow was going on by itself: the wait whose time had come. */
  due?: number
}

/**
 * A turn that was accepted under the key of a request; without `messageId`, the next answer to what was said, and without
 * `answerId` a message to a person.
 */
interface NamedTurn {
  conversationId: string
  answerId?: string
  messageId?: string
  welcomeId?: string
}

/** The turn that was accepted under the request's key by a process which died before it could answer, if any. */
export function inheritedTurn({ request }: Context): NamedTurn | null {
  const { conversationId, ...rest } = request?.made ?? {}
  return conversationId && (rest.answerId || rest.messageId) ? { conversationId, ...rest } : null
}

/**
 * Goes on with an accepted turn: tells the answer that it came to, or makes the one that its process left unfinished.
 * Events and failures are those of the turn. Throws `conflict` while another process makes it, `not_found` where it was
 * deleted since.
 */
export async function* inheritTurn(
  ctx: Context,
  named: NamedTurn,
  { contact, stream, options, due }: Input,
): AsyncGenerator<ChatEvent, void> {
  const { conversationId, answerId } = named
  const { turn, answer, userMessage, welcome, calls } = await readTurn(ctx, named)
  const isFailed = answer?.status === "failed"
  const savedContact = () =>
    contact ? sqlTransaction(ctx, (sql) => saveContact(ctx, sql, contact)) : Promise.resolve(null)
  // What a person received, or now has, the bot does not answer.
  if (!answerId || !answer || (isFailed && turn.attendedBy !== null)) {
    const { heard, silence } = await import("./hear.ts")
    return yield* userMessage
      ? heard({ turn, contact: await savedContact(), userMessage })
      : silence({ type: "began", answerId: null, botId: turn.botId })
  }
  const { createdAt: pendingSince, status } = answer
  if (status === "pending")
    throw new LiveryError("conflict", "A request with this Idempotency-Key is under way", { retryAfter: 1 })
  const first: ChatEvent = userMessage
    ? {
        type: "accepted",
        conversationId,
        sessionId: turn.sessionId,
        botId: turn.botId,
        startedAt: turn.startedAt,
        contact: await savedContact(),
        welcome,
        userMessage,
        answerId,
        attendedBy: null,
        disclosure: disclosureOfTurn(turn),
      }
    : { type: "began", answerId, botId: turn.botId }
  // A flow has gone on with what was said since.
  const isOver = turn.releaseId !== null && turn.lastMessageId !== answerId
  if (!isFailed && (!answer.estimatedAt || turn.attendedBy !== null || isOver)) {
    yield first
    return yield* retellAnswer(answer, calls)
  }
  const asked = { userMessage, isAsked: due === undefined }
  const unfinished = { conversationId, answerId, ...asked, isFailed, createdAt: pendingSince }
  const reopened = await reopenTurn(ctx, unfinished).catch(noteLimit(ctx.account))
  const led = due !== undefined && { due }
  yield* answerTurn(ctx, { ...reopened, ...led, answerId, pendingSince, stream, options, first })
}

async function readTurn(ctx: Context, { conversationId, answerId, messageId, welcomeId }: NamedTurn) {
  const [{ rows: turns }] = await batch<[Turn, unknown]>(ctx, [
    turnOf(ctx.account.id, { by: "id", values: [conversationId] }),
    // Since its process died nobody else may have looked.
    answerId ? recoverAnswer(ctx.account.id, { conversationId, answerId }) : null,
  ])
  const ids = [answerId, messageId, welcomeId].filter((id) => id !== undefined)
  const calls = answerId ? [{ id: { gt: answerId }, type: "activity" as const }] : []
  const rows = await transaction(
    ctx,
    ({ db }) =>
      db.message.findMany({
        where: { conversationId, OR: [{ id: { in: ids } }, ...calls] },
        orderBy: { id: "asc" },
      }),
    { readOnly: true },
  )
  const find = (id: string | undefined) => rows.find((row) => row.id === id)
  const [turn] = turns
  const [answer, userMessage] = [find(answerId), find(messageId)]
  if (!turn || (answerId && !answer) || (messageId && !userMessage)) throw notFound("message")
  return {
    turn,
    answer: answer ?? null,
    userMessage: userMessage ?? null,
    welcome: find(welcomeId) ?? null,
    calls: rows.filter(({ id, type }) => type === "activity" && answerId && id >= answerId),
  }
}

/** What a stored answer came to, as the events that told it first; its tokens are one. `calls` are the messages of its calls. */
function* retellAnswer(answer: Message, calls: readonly Message[]): Generator<ChatEvent> {
  const message = messageOf(answer)
  const { text, citations, model, usage, error } = message
  const isCall = answer.type === "activity"
  const used: ChatEvent[] = model && usage ? [{ type: "usage", model, ...usage }] : []
  if (text && !isCall) yield { type: "token", text }
  if (answer.endReason === "activity")
    for (const { meta } of calls)
      yield { type: "activity", activity: (meta as unknown as { activity: Activity }).activity }
  if (answer.status === "partial" && (error || answer.endReason === "abort")) {
    yield* used
    return yield { type: "failed", code: error ?? ABORTED, message: "The answer could not be made" }
  }
  for (const citation of citations) yield { type: "citation", citation }
  yield { type: "message", message: isCall ? { ...message, type: "bot", text: "" } : message }
  yield* used
  yield { type: "finished", endReason: endReasonOf(answer) }
}

interface Unfinished {
  conversationId: string
  answerId: string
  /** The message that is answered; null: what the conversation had before the answer. */
  userMessage: { id: string; text: string } | null
  /** Whether it answers something that was said. */
  isAsked: boolean
  /** Whether the answer failed, and was neither counted nor charged. */
  isFailed: boolean
  /** When it was charged first. */
  createdAt: Date
}

/** Makes an answer pending again that its process left unfinished. Throws `conflict` where somebody else does so too. */
async function reopenTurn(
  ctx: Context,
  { conversationId, answerId, userMessage, isAsked, isFailed, createdAt }: Unfinished,
) {
  const looked = await lookUpTurn(ctx, { conversationId, text: "", visitor: {}, stream: false })
  const { turn } = looked
  if (!turn) throw notFound("conversation")
  const end = { conversationId, id: userMessage?.id ?? answerId, limit: LONG_HISTORY }
  const [read] = await batch(ctx, [historyBefore(ctx.account.id, end)], "read")
  const rows = read.rows.reverse()
  const before = userMessage ? { history: rows, question: userMessage.text } : splitAtQuestion(rows)
  const said = isAsked ? before : { ...before, question: null }
  const found = await findPassages(ctx, said.question ?? "", { bot: turn, history: said.history })
  const grounding = await readGrounding(ctx, found)
  const at = isFailed ? new Date() : createdAt
  const texts = [...rows, ...grounding.passages].map(({ text }) => text)
  const tokens = await reserveForTurn(ctx.account, { turn, texts, answerId, at })
  const charged = await batch(ctx, [
    reopenAnswer(ctx.account.id, { answerId, at }),
    ...(isFailed ? chargesOf(ctx, turn, { messages: 1, at }) : []),
    ...tokens.statements,
  ])
  return { turn, said: { ...said, ...grounding }, reserved: tokens.reserved(charged) }
}
