import { setTimeout as pause } from "node:timers/promises"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import type { Message } from "../../db/generated/client.ts"
import { transaction } from "../../db/transaction.ts"
import { type EndReason, endReasonOf, type MessageView, messageOf } from "../conversations/schema.ts"
import { whileAllowed } from "../rights/rights.ts"
import { ownConversation } from "./own-conversations.ts"
import type { VisitorContext } from "./schema.ts"

/** How often an answer that another request makes is looked at; its words are written down every second. */
const LOOK_EVERY_MS = 300

export type ResumedEvent =
  /** All of the answer so far in place of what is shown, or what has come since. */
  | { type: "token"; text: string; replace: boolean }
  | { type: "message"; message: MessageView; endReason: EndReason }

/**
 * An answer that is being made, or was, for a page that lost its stream: first all that is there, then what comes, until it
 * is closed. Throws `not_found`, and `upstream` where the answer failed.
 */
export const resumeAnswer = (
  ctx: VisitorContext,
  place: { conversationId: string; answerId: string },
): AsyncGenerator<ResumedEvent, void> =>
  whileAllowed(
    ctx,
    (within) => follow({ ...ctx, signal: within.signal }, place),
    () => ctx.visit.widget.bot.id,
  )

async function* follow(
  ctx: VisitorContext,
  place: { conversationId: string; answerId: string },
): AsyncGenerator<ResumedEvent, void> {
  let sent: string | undefined
  for (;;) {
    const row = await look(ctx, place)
    const { text } = row
    if (sent === undefined || !text.startsWith(sent)) yield { type: "token", text, replace: true }
    else if (text !== sent) yield { type: "token", text: text.slice(sent.length), replace: false }
    sent = text
    if (row.status === "failed")
      throw new LiveryError("upstream", "The answer failed: send the message again")
    if (row.status !== "pending")
      return yield { type: "message", message: messageOf(row), endReason: endReasonOf(row) }
    await pause(LOOK_EVERY_MS, undefined, { signal: ctx.signal })
  }
}

const look = (
  ctx: VisitorContext,
  { conversationId, answerId }: { conversationId: string; answerId: string },
): Promise<Message> =>
  transaction(
    ctx,
    async (scope) => {
      await ownConversation(scope, ctx, conversationId)
      const where = { id: answerId, conversationId, type: "bot" as const }
      const row = isId(answerId) ? await scope.db.message.findFirst({ where }) : null
      if (!row) throw notFound("message")
      return row
    },
    { readOnly: true },
  )
