import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { type Call, call } from "../../db/hot/call.ts"
import { acceptMessages, countCall, reuseFailedTurn } from "../../db/hot/messages.ts"
import { hot, type Sql } from "../../db/transaction.ts"
import { keepContact } from "../contacts/contacts.ts"
import type { Contact } from "../contacts/schema.ts"
import type { Turn } from "../conversations/schema.ts"
import { reserveCalls } from "../limits/limits.ts"
import { findTurn } from "./find-turn.ts"
import { readContext, type TurnContext } from "./read-context.ts"
import type { MessageInput, Said } from "./schema.ts"
import { dayOf, startTurn } from "./start-turn.ts"

type Input = z.output<typeof MessageInput>

export interface AcceptedTurn {
  turn: Turn
  contact: Contact | null
  /** The bot's first message, where this turn started the conversation. */
  welcome: Said | null
  userMessage: Said
  answerId: string
  /** Read in the same transaction, before its writes lock anything. */
  context: TurnContext
}

/**
 * Commits a visitor's message with a pending answer, before any model is asked. Refuses (and then stores nothing) when the
 * conversation or bot is unknown, the bot is switched off or a limit is reached.
 */
export const acceptTurn = (ctx: Context, input: Input): Promise<AcceptedTurn> =>
  hot(ctx, async (sql, withCommit) => {
    const at = new Date()
    const contact = input.contact ? await keepContact(ctx, sql, input.contact) : null
    const found = await findTurn(ctx, sql, input, contact)
    const started = found ? null : await startTurn(ctx, sql, { ...input, contact, at })
    const turn = found ?? started?.turn ?? (await findTurn(ctx, sql, input, contact))
    if (!turn) throw notFound("conversation")
    if (!turn.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
    const reused = turn.failedAnswerId && (await reuse(ctx, sql, turn, turn.failedAnswerId, input.text))
    if (reused) return { ...reused, contact }
    const { conversationId } = turn
    const userMessage = { id: newId(), text: input.text, createdAt: at }
    const answerId = newId()
    const welcome = started?.turn ? started.welcome : null
    const messages = welcome ? 3 : 2
    const context = await readContext(sql, ctx.account.id, {
      turn,
      messageId: userMessage.id,
      text: input.text,
    })
    const written = Promise.all([
      acceptMessages(sql, ctx.account.id, {
        conversationId,
        userMessageId: userMessage.id,
        answerId,
        text: input.text,
        at,
      }),
      call(sql, [
        ...reopen(ctx, turn),
        count(ctx, turn, messages, at),
        ...reserveCalls(ctx.account, [
          ...(started?.turn ? [{ metric: "conversations" as const, amount: 1 }] : []),
          { metric: "messages", amount: messages },
        ]),
      ]),
    ])
    withCommit(written)
    return { turn, contact, welcome, userMessage, answerId, context }
  })

const count = (ctx: Context, turn: Turn, messages: number, at: Date): Call =>
  countCall(ctx.account.id, {
    ...dayOf(turn.botId, turn.channel, at),
    status: "",
    conversations: 0,
    messages,
  })

/** A message reopens a conversation that was ended or abandoned: the rollup of its first day moves with it. */
function reopen(ctx: Context, turn: Turn): Call[] {
  if (turn.status === "active") return []
  const day = dayOf(turn.botId, turn.channel, turn.startedAt)
  return [
    countCall(ctx.account.id, { ...day, status: turn.status, conversations: -1, messages: 0 }),
    countCall(ctx.account.id, { ...day, status: "active", conversations: 1, messages: 0 }),
  ]
}

/** A client that repeats a message right after its answer failed gets a new answer to the stored one, not a second message. */
async function reuse(
  ctx: Context,
  sql: Sql,
  turn: Turn,
  answerId: string,
  text: string,
): Promise<Omit<AcceptedTurn, "contact"> | null> {
  const said = await reuseFailedTurn(sql, ctx.account.id, {
    conversationId: turn.conversationId,
    answerId,
    text,
  })
  if (!said) return null
  const context = await readContext(sql, ctx.account.id, { turn, messageId: said.id, text })
  const reserved = reserveCalls(ctx.account, [{ metric: "messages", amount: 1 }])
  await call(sql, [count(ctx, turn, 1, new Date()), ...reserved])
  return { turn, welcome: null, userMessage: { ...said, text }, answerId, context }
}
