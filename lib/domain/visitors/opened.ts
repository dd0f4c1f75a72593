import type { Context } from "../../core/context.ts"
import { transaction } from "../../db/transaction.ts"
import type { OpenedSession, Visit } from "./schema.ts"
import { signToken } from "./session-token.ts"

/** What a browser is told of its session. */
export async function openedOf(
  ctx: Context,
  { sessionId, visitor, widget }: Pick<Visit, "sessionId" | "visitor" | "widget">,
  secret: string | null,
): Promise<OpenedSession> {
  const where = { contactId: visitor.id, integrationId: widget.id, deletedAt: null }
  const conversations = await transaction(ctx, ({ db }) => db.conversation.count({ where }), {
    readOnly: true,
  })
  return { ...(await signToken(ctx.account.id, sessionId)), secret, visitor, conversations }
}

/** By what an account knows a visitor whom nobody vouched for: the browser, and nothing that it says. */
export const fingerprintOf = (sessionId: string): string => `widget:${sessionId}`
