import { newId } from "../../core/ids.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { routesOf } from "./crud.ts"
import type { OpenedSession, SessionInput } from "./schema.ts"
import { signSession } from "./session-jwt.ts"

/**
 * Opens a session of the context's account within the caller's transaction: for a visitor where it names a conversation,
 * else for the account's own program. Ids that are not the account's are `not_found`. `token` is its only appearance.
 */
export async function openSession(
  ctx: Scope,
  { seconds, allowedRoutes, conversationId, contactId }: SessionInput,
): Promise<OpenedSession> {
  const id = newId()
  const expiresAt = new Date(Math.floor(Date.now() / 1000 + seconds) * 1000)
  await ctx.db.apiSession.createMany({
    data: [
      {
        id,
        expiresAt,
        allowedRoutes: routesOf(allowedRoutes),
        conversationId: conversationId ?? null,
        contactId: contactId ?? null,
        tokenId: ctx.principal.kind === "token" ? ctx.principal.id : null,
      },
    ],
  })
  await recordEvent(ctx, "session.created", {
    sessionId: id,
    ...(conversationId && { conversationId }),
    ...(contactId && { contactId }),
  })
  const audience = conversationId ? "visitor" : "account"
  const token = await signSession({ accountId: ctx.account.id, sessionId: id, audience }, expiresAt)
  return { id, token, expiresAt }
}
