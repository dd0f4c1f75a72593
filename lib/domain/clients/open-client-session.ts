import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { openSession } from "../api-keys/api-keys.ts"
import { AccountSeconds, AllowedRoutes } from "../api-keys/schema.ts"
import { asClient } from "./as-client.ts"

const openOwnSession = command({
  permission: "account.write",
  input: z.strictObject({
    seconds: AccountSeconds,
    allowedRoutes: AllowedRoutes.optional(),
    contactId: z.string().optional(),
  }),
  async run(ctx, session) {
    if (ctx.account.status !== "active")
      throw new LiveryError("not_authorized", "The sub-account is not active")
    if (session.contactId !== undefined && !isId(session.contactId)) throw notFound("contact")
    return openSession(ctx, session)
  },
})

/** Opens a session of a client for a program of its own, e.g. a browser. Throws `not_authorized` for one that is not active. */
export const openClientSession = asClient("clients.write", openOwnSession)
