import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { acceptMessages, countDaily, insertWelcome, reuseFailedTurn } from "../../db/hot/messages.ts"
import { botForTurn, insertConversation, turnById, turnBySession } from "../../db/hot/turn.ts"
import { hot, type Sql } from "../../db/transaction.ts"
import type { Turn } from "../conversations/schema.ts"
import { insertEvent } from "../events/events.ts"
import { reserve } from "../limits/limits.ts"
import type { MessageInput } from "./schema.ts"

type Input = z.output<typeof MessageInput>

export interface AcceptedTurn {
  turn: Turn
  userMessage: { id: string; text: string; createdAt: Date }
  answerId: string
}

/**
 * Commits a visitor's message with a pending answer, before any model is asked. Refuses (and then stores nothing) when the
 * conversation or bot is unknown, the bot is switched off or a limit is reached.
 */
export const acceptTurn = (ctx: Context, input: Input): Promise<AcceptedTurn> =>
  hot(ctx, async (sql) => {
    const at = new Date()
    const found = await findTurn(ctx, sql, input)
    const started = found ? null : await startTurn(ctx, sql, input, at)
    const turn = found ?? started?.turn ?? (await findTurn(ctx, sql, input))
    if (!turn) throw notFound("conversation")
    if (!turn.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
    const reused = turn.failedAnswerId && (await reuse(ctx, sql, turn, turn.failedAnswerId, input.text))
    if (reused) return reused
    const { conversationId } = turn
    const userMessage = { id: newId(), text: input.text, createdAt: at }
    const answerId = newId()
    const welcomes = started?.turn && started.welcomes ? 1 : 0
    await Promise.all([
      acceptMessages(sql, ctx.account.id, {
        conversationId,
        userMessageId: userMessage.id,
        answerId,
        text: input.text,
        at,
      }),
      ...reopen(ctx, sql, turn),
      count(ctx, sql, turn, 2 + welcomes, at),
      reserve(sql, ctx.account, [
        ...(started?.turn ? [{ metric: "conversations" as const, amount: 1 }] : []),
        { metric: "messages", amount: 2 + welcomes },
      ]),
    ])
    return { turn, userMessage, answerId }
  })

async function findTurn(
  { account }: Context,
  sql: Sql,
  { sessionId, conversationId }: Input,
): Promise<Turn | null> {
  if (conversationId !== undefined && !isId(conversationId)) throw notFound("conversation")
  if (conversationId) {
    const { rows } = await sql.query<Turn>({ ...turnById(account.id, conversationId) })
    if (!rows[0]) throw notFound("conversation")
    return rows[0]
  }
  if (!sessionId)
    throw new LiveryError("invalid_input", "A session or a conversation must be named", {
      path: ["sessionId"],
    })
  return (await sql.query<Turn>({ ...turnBySession(account.id, sessionId) })).rows[0] ?? null
}

type NewTurn = Omit<Turn, "conversationId" | "sessionId" | "status" | "messageCount"> & {
  welcomeMessage: string | null
  botId: string
}

/** Starts the session with the named bot or the account's default one. `turn` is null when another request started it first. */
async function startTurn(ctx: Context, sql: Sql, { sessionId, botId, visitor }: Input, at: Date) {
  if (!sessionId || (botId !== undefined && !isId(botId))) throw notFound("bot")
  const bot = (await sql.query<NewTurn>({ ...botForTurn(ctx.account.id, botId) })).rows[0]
  if (!bot) throw notFound("bot")
  if (!bot.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
  const id = newId()
  const row = { id, sessionId, botId: bot.botId, channel: bot.channel, visitor, at }
  if (!(await insertConversation(sql, ctx.account.id, row))) return { turn: null, welcomes: false }
  const welcome = bot.welcomeMessage?.trim()
  await Promise.all([
    welcome && insertWelcome(sql, ctx.account.id, { conversationId: id, id: newId(), text: welcome, at }),
    insertEvent(ctx, sql, "conversation.started", { conversationId: id, botId: bot.botId }),
    countDaily(sql, ctx.account.id, {
      ...dayOf(bot.botId, bot.channel, at),
      status: "active",
      conversations: 1,
      messages: 0,
    }),
  ])
  const turn: Turn = {
    ...bot,
    conversationId: id,
    sessionId,
    status: "active",
    messageCount: 0,
    startedAt: at,
    failedAnswerId: null,
  }
  return { turn, welcomes: Boolean(welcome) }
}

const dayOf = (botId: string | null, channel: string, at: Date) => ({
  day: at.toISOString().slice(0, 10),
  botId,
  channel,
})

const count = (ctx: Context, sql: Sql, turn: Turn, messages: number, at: Date) =>
  countDaily(sql, ctx.account.id, {
    ...dayOf(turn.botId, turn.channel, at),
    status: "",
    conversations: 0,
    messages,
  })

/** A message reopens a conversation that was ended or abandoned: the rollup of its first day moves with it. */
function reopen(ctx: Context, sql: Sql, turn: Turn) {
  if (turn.status === "active") return []
  const day = dayOf(turn.botId, turn.channel, turn.startedAt)
  return [
    countDaily(sql, ctx.account.id, { ...day, status: turn.status, conversations: -1, messages: 0 }),
    countDaily(sql, ctx.account.id, { ...day, status: "active", conversations: 1, messages: 0 }),
  ]
}

/** A client that repeats a message right after its answer failed gets a new answer to the stored one, not a second message. */
async function reuse(
  ctx: Context,
  sql: Sql,
  turn: Turn,
  answerId: string,
  text: string,
): Promise<AcceptedTurn | null> {
  const said = await reuseFailedTurn(sql, ctx.account.id, {
    conversationId: turn.conversationId,
    answerId,
    text,
  })
  if (!said) return null
  await Promise.all([
    count(ctx, sql, turn, 1, new Date()),
    reserve(sql, ctx.account, [{ metric: "messages", amount: 1 }]),
  ])
  return { turn, userMessage: { ...said, text }, answerId }
}
