import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { isLiveryError, LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { changedMeta } from "../../core/meta.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { given } from "../../db/columns-of.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import type { Account as Row } from "../../db/generated/client.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import type { Scope } from "../../db/transaction.ts"
import { clientExists, insertCustomer } from "../accounts/accounts.ts"
import { recordEvent } from "../events/events.ts"
import { CLIENT_FIELDS, type Client, ClientSettings } from "./schema.ts"

/**
 * Makes a client of the agency on the named plan or its default one, by the rules of `insertCustomer`; everything about it
 * may be left out.
 */
export const createClient = partnerCommand({
  permission: "clients.write",
  input: ClientSettings.extend({ plan: z.string().max(100).optional() }),
  async run(ctx, { name = "", limits = {}, meta = {}, ...settings }): Promise<{ id: string }> {
    assertPartner(ctx)
    return insertCustomer(ctx, sqlOf(ctx.db), {
      ...given(settings),
      name,
      limits,
      meta: changedMeta({}, meta),
    })
  },
})

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

const UPDATE = `update "Account" set name = $2, description = $3, alias = $4, image = $5, email = $6, limits = $7::jsonb,
  meta = $8::jsonb, "updatedAt" = now() where id = $1::uuid returning id`

/** Changes what is named and leaves the rest; null clears, limits are replaced as a whole. Throws as `createClient`. */
export const updateClient = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), settings: ClientSettings }),
  async run(ctx, { id: reference, settings }): Promise<{ id: string }> {
    const stored = await lockClient(ctx, reference)
    const { id, name, description, alias, image, email, limits, meta } = { ...stored, ...given(settings) }
    const json = [limits, settings.meta ? changedMeta(stored.meta, settings.meta) : meta].map((value) =>
      JSON.stringify(value),
    )
    const values = [id, name, description, alias, image, email, ...json]
    await sqlOf(ctx.db).query({ text: UPDATE, values }).catch(worded)
    await recordEvent(ctx, "client.updated", { clientId: id }, name)
    return { id }
  },
})

function worded(error: unknown): never {
  const translated = translateDatabaseError(error)
  throw isLiveryError(translated) && translated.code === "conflict" ? clientExists() : translated
}

/**
 * Suspends a client, whose keys, sessions and people then reach nothing, or lets it work again. Throws `not_authorized` where
 * an administrator of the install suspended it, `conflict` for one that the agency deleted: that is undone instead.
 */
export const setClientStatus = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), status: z.enum(["active", "suspended"]) }),
  async run(ctx, { id: reference, status }): Promise<{ id: string }> {
    const { id, removesAt } = await lockClient(ctx, reference)
    if (removesAt) throw new LiveryError("conflict", "It is deleted: undo that first")
    const text = `update "Account" set status = $2::"AccountStatus", "updatedAt" = now()
      where id = $1::uuid and ("heldReason" is null or $2 = 'suspended') returning id`
    const { rowCount } = await sqlOf(ctx.db).query({ text, values: [id, status] })
    if (!rowCount) throw new LiveryError("not_authorized", "The operator suspended it, and alone resumes it")
    await recordEvent(ctx, status === "active" ? "client.resumed" : "client.suspended", { clientId: id })
    return { id }
  },
})

/** The client, by id or alias, which nobody else changes until this transaction ends. Throws `not_found`. */
export async function lockClient(ctx: Scope, reference: string): Promise<Client> {
  assertPartner(ctx)
  const column = isId(reference) ? "id::text" : "alias"
  const text = `select * from "Account" where "parentId" = $1::uuid and ${column} = $2 and "deletedAt" is null for update`
  const values = [ctx.account.id, isId(reference) ? reference.toLowerCase() : reference]
  const { rows } = await sqlOf(ctx.db).query<Row>({ text, values })
  if (!rows[0]) throw notFound("user")
  return clientOf(rows[0])
}

/** Throws `not_authorized` for accounts that are no agency: only that has clients. */
export function assertPartner({ account }: Context): void {
  if (account.kind !== "partner")
    throw new LiveryError("not_authorized", "Only a partner's own account has sub-accounts")
}

/** A client as the domain shows it. */
export const clientOf = (row: Row): Client => ({
  ...nounOf(CLIENT_FIELDS, row),
  status: row.status,
  removesAt: row.removesAt,
  limits: row.limits as Client["limits"],
})
