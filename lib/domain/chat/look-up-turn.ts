import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import {
  botForTurn,
  type HistoryRow,
  historyOfConversation,
  historyOfTurn,
  type Naming,
  segmentsOfDataset,
  segmentsOfTurn,
  turnOf,
} from "../../db/statements/turn.ts"
import { batch, reader, type Sql } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import type { Segment } from "../retrieval/schema.ts"
import { cachedIds, cacheIds } from "./conversation-id-cache.ts"
import type { MessageInput } from "./schema.ts"

type Input = z.output<typeof MessageInput>

/** What a new conversation with a bot starts from. */
export type NewTurn = Omit<
  Turn,
  "conversationId" | "sessionId" | "status" | "messageCount" | "variables" | "lastMessageId"
> & {
  welcomeMessage: string | null
  botId: string
}

interface Looked {
  /** The conversation that the message goes to, or null: it would start one. */
  turn: Turn | null
  /** The bot of either. */
  bot: Turn | NewTurn
  /** The latest turns, oldest first. */
  history: HistoryRow[]
  /** The index of what the bot knows, where it was read along. */
  segments?: readonly Segment[]
}

/** Turns of a conversation that a model sees at most. */
const HISTORY = 20
/** The same for callers of the engine itself, who may go as far as the model holds. */
export const LONG_HISTORY = 200

/**
 * Where a message would go and what was said there before, in one batch that holds and locks nothing. Throws `not_found`
 * for a conversation or bot that is not there, `not_authorized` for a bot that is switched off.
 */
export async function lookUpTurn(ctx: Context, input: Input): Promise<Looked> {
  const naming = namingOf(input)
  const { turn, history, segments } = await readTurn(ctx, naming, input)
  if (!turn && input.conversationId !== undefined) throw notFound("conversation")
  if (turn) assertOwn(ctx, turn)
  const bot = turn ?? (await findBot(ctx, reader(ctx), input.botId))
  if (!bot.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
  return { turn, bot, history: history.reverse(), ...(turn && { segments }) }
}

/** A visitor's browser goes on with conversations of its contact in its widget alone; no other exists for it. */
export function assertOwn({ principal: { widget, contactId } }: Context, turn: Turn): void {
  if (widget && (turn.contactId !== contactId || turn.integrationId !== widget.id))
    throw notFound("conversation")
}

/**
 * Where the conversation was met before, its history and index are read by their own ids, which spares PostgreSQL to look
 * conversation and bot up for each; if it has moved since, once more.
 */
async function readTurn(ctx: Context, naming: Naming, { options }: Input) {
  const { id } = ctx.account
  const most = options ? LONG_HISTORY : HISTORY
  const cached = cachedIds(id, naming)
  const [turns, history, segments] = await batch<[Turn, HistoryRow, Segment]>(
    ctx,
    [
      turnOf(id, naming),
      cached ? historyOfConversation(id, cached.conversationId, most) : historyOfTurn(id, naming, most),
      cached ? segmentsOfDataset(id, cached.datasetId) : segmentsOfTurn(id, naming),
    ],
    "read",
  )
  const turn = turns.rows[0] ?? null
  // What was said in a conversation that is gone is not for the next one of that name.
  if (!turn) return { turn, history: [], segments: [] }
  cacheIds(id, naming, turn)
  const sql = reader(ctx)
  const isSame = !cached || turn.conversationId === cached.conversationId
  const isCurrent = !cached || (isSame && turn.datasetId === cached.datasetId)
  return {
    turn,
    history: (isSame ? history : await sql.query<HistoryRow>(historyOfTurn(id, naming, most))).rows,
    segments: (isCurrent ? segments : await sql.query<Segment>(segmentsOfTurn(id, naming))).rows,
  }
}

/** The named bot, or the account's default one. Throws `not_found`. */
export async function findBot(ctx: Context, sql: Sql, botId: string | undefined): Promise<NewTurn> {
  const known = botId === undefined || isId(botId)
  const bot = known ? (await sql.query<NewTurn>(botForTurn(ctx.account.id, botId))).rows[0] : undefined
  if (!bot) throw notFound("bot")
  return bot
}

/** How a message names its conversation. Throws `not_found` for what cannot be an id. */
function namingOf({ conversationId, sessionId, contact, botId, channel = "" }: Input): Naming {
  if (conversationId !== undefined) {
    if (!isId(conversationId)) throw notFound("conversation")
    return { by: "id", values: [conversationId] }
  }
  if (sessionId) return { by: "session", values: [sessionId] }
  if (!contact || botId === undefined)
    throw new LiveryError("invalid_input", "A session or a conversation must be named", {
      path: ["sessionId"],
    })
  if (!isId(botId)) throw notFound("bot")
  return { by: "fingerprint", values: [contact.fingerprint, botId, channel] }
}
