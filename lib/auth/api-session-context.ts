import type { Context, Permission } from "../core/context.ts"
import type { Log } from "../core/log.ts"
import { findSessionCaller } from "../domain/api-keys/api-keys.ts"
import { permissionsOf } from "./roles.ts"
import { checkStanding } from "./standing.ts"
import { visitorRoutes } from "./visitor-routes.ts"

const VISITOR: ReadonlySet<Permission> = new Set([
  "conversations.read",
  "conversations.write",
  "contacts.read",
  "contacts.write",
])

/**
 * The context of a request that carries a session's JWT. Its account is looked at anew each time: suspended or deleted,
 * and the session is worth nothing. An account's session does what an editor may, so that it cannot make a key that
 * outlives it; a visitor's is held to its conversation. Throws like `contextForKey`.
 */
export async function contextForSession(
  jwt: string,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<Context> {
  const found = await findSessionCaller(jwt)
  const caller = checkStanding(found, "The session is unknown or has ended")
  const { sessionId: id, account, contactId, conversationId } = caller
  const holder = { id, ...(contactId && { contactId }) }
  const principal: Context["principal"] = conversationId
    ? {
        ...holder,
        kind: "visitor",
        permissions: VISITOR,
        allowedRoutes: visitorRoutes(conversationId),
        conversationId,
      }
    : {
        ...holder,
        kind: "session",
        permissions: permissionsOf("editor"),
        allowedRoutes: caller.allowedRoutes,
      }
  return { principal, account, log, signal }
}
