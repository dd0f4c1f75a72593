import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import { system } from "../../db/system.ts"
import { assertPartner } from "./assert-partner.ts"
import { clientOf } from "./client-of.ts"
import type { Client } from "./schema.ts"

/** One of the agency's clients by id or alias. Throws `not_found`. */
export const getClient = procedure({
  permission: "clients.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Client> {
    assertPartner(ctx)
    const row = await system().account.findFirst({
      where: { parentId: ctx.account.id, deletedAt: null, ...(isId(id) ? { id } : { alias: id }) },
    })
    if (!row) throw notFound("user")
    return clientOf(row)
  },
})

/**
 * The agency's clients by cursor. `email` holds them to one address, whatever its case (contract: addresses compare
 * without case): an empty one is nobody's.
 */
export const listClients = procedure({
  permission: "clients.read",
  input: z.strictObject({ at: z.custom<Cursor>(), email: z.string().optional() }),
  async run(ctx, { at, email: asked }): Promise<Client[]> {
    assertPartner(ctx)
    const where = { parentId: ctx.account.id, kind: "customer" as const, deletedAt: null }
    if (asked === undefined) return (await system().account.findMany(cursorArgs(at, where))).map(clientOf)
    const email = normaliseEmail(asked)
    if (!email) return []
    return (await system().account.findMany(cursorArgs(at, { ...where, email }))).map(clientOf)
  },
})
