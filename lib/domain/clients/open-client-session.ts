import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { transaction } from "../../db/transaction.ts"
import { AccountSeconds, AllowedRoutes } from "../tokens/schema.ts"
import { openSession } from "../tokens/tokens.ts"
import { clientContext } from "./client-context.ts"

/** Opens a session of a client for a program of its own, e.g. a browser. Throws `not_authorized` for one that is not active. */
export const openClientSession = procedure({
  permission: "clients.write",
  input: z.strictObject({
    id: z.string(),
    seconds: AccountSeconds,
    allowedRoutes: AllowedRoutes.optional(),
    contactId: z.string().optional(),
  }),
  async run(ctx, { id, ...session }) {
    const client = await clientContext(ctx, "clients.write", id)
    if (client.account.status !== "active")
      throw new LiveryError("not_authorized", "The sub-account is not active")
    if (session.contactId !== undefined && !isId(session.contactId)) throw notFound("contact")
    return transaction(client, (scope) => openSession(scope, session))
  },
})
