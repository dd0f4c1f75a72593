import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { fillVariables } from "../../core/fill-variables.ts"
import { newId } from "../../core/ids.ts"
import { countDaily, insertWelcome } from "../../db/statements/messages.ts"
import { insertConversation } from "../../db/statements/turn.ts"
import type { TransactionSql } from "../../db/wire/wire.ts"
import type { Contact } from "../contacts/schema.ts"
import type { Turn, Visitor } from "../conversations/schema.ts"
import { eventStatement } from "../events/events.ts"
import { dayOf } from "./charges-of.ts"
import { findBot } from "./look-up-turn.ts"
import type { MessageInput, Said } from "./schema.ts"

type Start = Omit<z.output<typeof MessageInput>, "contact"> & { contact: Contact | null; at: Date }

/** Starts a conversation with the named bot or the account's default one. `turn` is null when another request started it first. */
export async function startTurn(
  ctx: Context,
  sql: TransactionSql,
  { sessionId, botId, visitor, contact, channel, variables, widget, at }: Start,
): Promise<{ turn: Turn | null; welcome: Said | null }> {
  const bot = await findBot(ctx, sql, botId)
  if (!bot.botIsActive) throw new LiveryError("not_authorized", "The bot is not active", { noun: "bot" })
  const id = newId()
  const turn: Turn = {
    ...bot,
    channel: channel ?? bot.channel,
    conversationId: id,
    sessionId: sessionId ?? id,
    status: "active",
    messageCount: 0,
    startedAt: at,
    failedAnswerId: null,
    lastMessageId: null,
    integrationId: widget?.integrationId ?? null,
    variables: {
      system: {},
      conversation: {},
      ...variables,
      contact: { ...contact?.meta, ...known(contact ?? visitor) },
    },
  }
  const row = {
    ...turn,
    id,
    visitor,
    at,
    contactId: widget?.contactId ?? contact?.id ?? null,
    variables: variables ?? {},
    integrationId: widget?.integrationId ?? null,
    page: widget?.page ?? null,
  }
  if (!(await insertConversation(sql, ctx.account.id, row))) return { turn: null, welcome: null }
  // A flow begins with words of its own.
  const text = bot.releaseId ? "" : fillVariables(bot.welcomeMessage ?? "", turn.variables).trim()
  const welcome = text ? { id: newId(), text, createdAt: at } : null
  await sql.all([
    welcome && insertWelcome(ctx.account.id, { ...welcome, conversationId: id, at }),
    eventStatement(ctx, "conversation.started", { conversationId: id, botId: bot.botId }),
    countDaily(ctx.account.id, {
      ...dayOf(bot.botId, turn.channel, at),
      status: "active",
      conversations: 1,
      messages: 0,
    }),
  ])
  return { turn: { ...turn, lastMessageId: welcome?.id ?? null }, welcome }
}

/** What is known of a visitor, under the names that instructions use. */
const known = (visitor: Partial<Contact> | Visitor) =>
  Object.fromEntries(
    Object.entries(visitor).filter(([key, value]) => value && ["name", "email", "phone"].includes(key)),
  )
