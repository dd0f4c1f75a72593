import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { takeOfDay } from "../../db/statements/daily-use.ts"
import { countAndTake, countDaily, setAttachments, setEntities } from "../../db/statements/messages.ts"
import type { Statement } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { reserveStatements, takenValues } from "../plans/plans.ts"
import type { MessageInput } from "./schema.ts"

/**
 * What a turn adds to the daily figures and takes from the limits of the account and its partner. A test is no
 * conversation with a visitor and takes none. Limits come last: a partner's counter is shared by all its customers.
 */
export function chargesOf(
  ctx: Context,
  turn: Turn,
  { conversations = 0, messages, at }: { conversations?: number; messages: number; at: Date },
): Statement[] {
  const day = { ...dayOf(turn.botId, turn.channel, at), status: "", conversations: 0, messages }
  const said = { metric: "messages" as const, amount: messages }
  if (!conversations || HIDDEN_CHANNELS.includes(turn.channel))
    return [...reopen(ctx, turn), countAndTake(ctx.account.id, day, takenValues(ctx.account, said))]
  const begun = { metric: "conversations" as const, amount: conversations }
  return [
    ...reopen(ctx, turn),
    countDaily(ctx.account.id, day),
    ...reserveStatements(ctx.account, [begun, said]),
  ]
}

/** What is noted with a visitor's message: parts that the caller recognised in it, and files that were sent with it. */
export const noteAlong = (
  { account }: Context,
  { conversationId, messageId }: { conversationId: string; messageId: string },
  { entities, widget }: Pick<z.output<typeof MessageInput>, "entities" | "widget">,
): (Statement | null)[] => [
  entities?.length ? setEntities(account.id, { messageId, entities }) : null,
  widget?.attachments.length
    ? setAttachments(account.id, { conversationId, messageId, fileIds: widget.attachments })
    : null,
]

/** What a visitor's message takes of the day's budgets. */
export const budgetsOf = (
  { account }: Context,
  { widget }: Pick<z.output<typeof MessageInput>, "widget">,
): Statement[] => (widget?.budgets ?? []).map((limit) => takeOfDay(account.id, limit))

/** A message reopens a conversation that was ended or abandoned: the rollup of its first day moves with it. */
function reopen(ctx: Context, turn: Turn): Statement[] {
  if (turn.status === "active") return []
  const day = dayOf(turn.botId, turn.channel, turn.startedAt)
  return [
    countDaily(ctx.account.id, { ...day, status: turn.status, conversations: -1, messages: 0 }),
    countDaily(ctx.account.id, { ...day, status: "active", conversations: 1, messages: 0 }),
  ]
}

/** Where a fact is counted. */
export const dayOf = (botId: string | null, channel: string, at: Date) => ({
  day: at.toISOString().slice(0, 10),
  botId,
  channel,
})
