import type { Context } from "../../core/context.ts"
import { countAndTake, countDaily } from "../../db/statements/messages.ts"
import type { Statement } from "../../db/wire/wire.ts"
import type { Turn } from "../conversations/schema.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { reserveStatements, takenValues } from "../plans/plans.ts"

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
