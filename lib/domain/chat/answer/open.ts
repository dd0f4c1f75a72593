import type { z } from "zod"
import type { Context } from "../../../core/context.ts"
import { LiveryError, notFound } from "../../../core/errors.ts"
import { newIdAfter, timeOf } from "../../../core/ids.ts"
import { acceptMessages, reuseFailedTurn } from "../../../db/statements/messages.ts"
import { lockLastMessage } from "../../../db/statements/turn.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import { batch, type Result, type TransactionSql } from "../../../db/wire/wire.ts"
import type { Contact } from "../../contacts/schema.ts"
import type { Turn } from "../../conversations/schema.ts"
import { nameMade } from "../../idempotency/idempotency.ts"
import { noteLimit, type ReservedTokens } from "../../plans/plans.ts"
import { budgetsOf, chargesOf, noteAlong } from "../charges-of.ts"
import { findPassages, type GroundingRead, readGrounding, type TurnContext } from "../find-passages.ts"
import { findTurn } from "../find-turn.ts"
import { lookUpTurn } from "../look-up-turn.ts"
import { reserveForTurn } from "../reserve-for-turn.ts"
import { retryConflicts } from "../retry-conflicts.ts"
import { saveContact } from "../save-contact.ts"
import type { MessageInput, Said } from "../schema.ts"
import { startTurn } from "../start-turn.ts"
import type { HeardTurn } from "./hear.ts"

type Input = z.output<typeof MessageInput>

export interface AcceptedTurn {
  turn: Turn
  contact: Contact | null
  /** The bot's first message, where this turn started the conversation. */
  welcome: Said | null
  userMessage: Said
  answerId: string
  /** Read before the message was stored, so that nothing is locked meanwhile. */
  context: TurnContext
  /** Tokens reserved for the answer where they are limited. */
  reserved: ReservedTokens
}

/**
 * Commits a visitor's message with a pending answer, before any model is asked; without one where a person attends. Refuses
 * (and then stores nothing) when the conversation or bot is unknown, the bot is switched off or a limit is reached.
 */
export const acceptTurn = (ctx: Context, input: Input): Promise<AcceptedTurn | HeardTurn> =>
  retryConflicts((again) => accept(ctx, input, again)).catch(noteLimit(ctx.account))

async function accept(ctx: Context, input: Input, again: boolean): Promise<AcceptedTurn | HeardTurn> {
  const looked = await lookUpTurn(ctx, input)
  const { turn, history } = looked
  if (turn && turn.attendedBy !== null) {
    // Few conversations are attended: what only hears is loaded for the first of them.
    const { hear } = await import("./hear.ts")
    return hear(ctx, input, again)
  }
  const grounding = await findPassages(ctx, input.text, looked.bot.releaseId ? UNASKED : looked)
  if (turn && !again && !turn.failedAnswerId && !input.contact && !input.entities?.length)
    return continueTurn(ctx, input, { turn, history, grounding })
  const context = { history, ...(await readGrounding(ctx, grounding)) }
  return saveTurn(ctx, input, { context, again })
}

/** A flow says itself when a question is to be answered. */
const UNASKED: Parameters<typeof findPassages>[2] = { bot: { datasetId: null }, history: [] }

/**
 * The next message of a conversation that stands, in one batch. Throws `conflict` when it has changed since it was looked
 * up. Who gets the whole answer at once hears of the message with the answer, whose commit brings both to disk.
 */
async function continueTurn(
  ctx: Context,
  input: Input,
  { turn, history, grounding }: { turn: Turn; history: TurnContext["history"]; grounding: GroundingRead },
): Promise<AcceptedTurn> {
  const { text, stream } = input
  const { userMessage, answerId } = newMessages(turn, text)
  const named = { conversationId: turn.conversationId, messageId: userMessage.id, answerId }
  const tokens = await reserveForTurn(ctx.account, {
    turn,
    texts: [text, ...history.map((row) => row.text)],
    answerId,
    at: userMessage.createdAt,
  })
  const [passages, taughtAnswer, ...charged] = await batch(
    ctx,
    [
      ...grounding.statements,
      nameMade(ctx, named),
      acceptMessages(ctx.account.id, { turn, userMessage, answerId }),
      ...noteAlong(ctx, named, input),
      ...chargesOf(ctx, turn, { messages: 2, at: userMessage.createdAt }),
      ...budgetsOf(ctx, input),
      ...tokens.statements,
    ],
    stream ? "flushed" : "unflushed",
  )
  const context = { history, ...(await grounding.read([passages, taughtAnswer])) }
  return {
    turn,
    contact: null,
    welcome: null,
    userMessage,
    answerId,
    context,
    reserved: tokens.reserved(charged),
  }
}

/** Any message, in a transaction: starts the conversation where there is none, and settles what others do meanwhile. */
const saveTurn = (
  ctx: Context,
  input: Input,
  { context, again }: { context: TurnContext; again: boolean },
): Promise<AcceptedTurn> =>
  sqlTransaction(ctx, async (sql, awaitWithCommit) => {
    const at = new Date()
    const contact = input.contact ? await saveContact(ctx, sql, input.contact) : null
    const found = await findTurn(ctx, sql, input, contact)
    const started = found ? null : await startTurn(ctx, sql, { ...input, contact, at })
    const turn = found ?? started?.turn ?? (await findTurn(ctx, sql, input, contact))
    if (!turn) throw notFound("conversation")
    if (!turn.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
    const texts = [input.text, ...[...context.history, ...context.passages].map((row) => row.text)]
    const failed = turn.failedAnswerId
    const reused = failed && (await reuse(ctx, sql, { turn, answerId: failed, input, texts }))
    if (reused) {
      // What was said before ends with the message itself, which is stored already.
      const history = context.history.slice(0, -1)
      return { ...reused, contact, context: { ...context, history } }
    }
    const last = again ? await lockLastMessage(sql, ctx.account.id, turn) : turn
    const { userMessage, answerId } = newMessages(last, input.text)
    const welcome = started?.turn ? started.welcome : null
    const charges = {
      conversations: started?.turn ? 1 : 0,
      messages: welcome ? 3 : 2,
      at: userMessage.createdAt,
    }
    const tokens = await reserveForTurn(ctx.account, { turn, texts, answerId, at: userMessage.createdAt })
    let charged: readonly Result<unknown>[] = []
    const named = { conversationId: turn.conversationId, messageId: userMessage.id, answerId }
    const written = sql.all([
      nameMade(ctx, welcome ? { ...named, welcomeId: welcome.id } : named),
      acceptMessages(ctx.account.id, { turn, userMessage, answerId }),
      ...noteAlong(ctx, named, input),
      ...chargesOf(ctx, turn, charges),
      ...budgetsOf(ctx, input),
      ...tokens.statements,
    ])
    awaitWithCommit(
      written.then((results) => {
        charged = results
      }),
    )
    const turned = { turn, contact, welcome, userMessage, answerId, context }
    return {
      ...turned,
      get reserved() {
        return tokens.reserved(charged)
      },
    }
  })

/** A message and its answer behind all that was said; times follow the ids, so that both tell one order. */
function newMessages({ lastMessageId }: Turn, text: string) {
  const id = newIdAfter(lastMessageId)
  return { userMessage: { id, text, createdAt: new Date(timeOf(id)) }, answerId: newIdAfter(id) }
}

/** A client that repeats a message right after its answer failed gets a new answer to the stored one, not a second message. */
async function reuse(
  ctx: Context,
  sql: TransactionSql,
  { turn, answerId, input, texts }: { turn: Turn; answerId: string; input: Input; texts: readonly string[] },
): Promise<Omit<AcceptedTurn, "contact" | "context"> | null> {
  const at = new Date()
  const { text } = input
  const said = await reuseFailedTurn(sql, ctx.account.id, {
    conversationId: turn.conversationId,
    answerId,
    text,
    at,
  })
  if (!said) return null
  const tokens = await reserveForTurn(ctx.account, { turn, texts, answerId, at })
  const charged = await sql.all([
    nameMade(ctx, { conversationId: turn.conversationId, messageId: said.id, answerId }),
    ...chargesOf(ctx, { ...turn, status: "active" }, { messages: 1, at }),
    ...budgetsOf(ctx, input),
    ...tokens.statements,
  ])
  return { turn, welcome: null, userMessage: { ...said, text }, answerId, reserved: tokens.reserved(charged) }
}
