import { z } from "zod"
import { personId } from "../../core/context.ts"
import { newKey, sha256 } from "../../core/crypto.ts"
import { notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Prisma, Token as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { assertRoutesWithin } from "./assert-routes-within.ts"
import { TOKEN_FIELDS, TokenInput, TokenSettings, type TokenView } from "./schema.ts"

const PREFIX = { secret: "sk-", tenant: "tk_" } as const

/** Makes a key of the account. `token` is its only appearance: the database keeps a digest. */
export const createToken = command({
  permission: "tokens.write",
  input: TokenInput,
  async run(
    ctx,
    { kind, allowedRoutes, config = {}, expiresAt, ...settings },
  ): Promise<{ id: string; token: string; createdAt: Date }> {
    const routes = routesOf(allowedRoutes)
    assertRoutesWithin(ctx.principal, routes)
    const token = newKey(PREFIX[kind])
    const { id, createdAt } = await ctx.db.token.create({
      data: {
        name: "",
        ...columnsOf(settings),
        id: newId(),
        kind,
        hash: new Uint8Array(sha256(token)),
        prefix: token.slice(0, 7),
        lastFour: token.slice(-4),
        allowedRoutes: routes,
        config: config as Prisma.InputJsonObject,
        expiresAt: expiresAt ?? null,
        createdById: personId(ctx),
      },
    })
    await recordEvent(ctx, "token.created", { tokenId: id }, settings.name)
    return { id, token, createdAt }
  },
})

const LIVE = { revokedAt: null }

/** The account's keys, newest first, without their values. */
export const listTokens = query({
  permission: "tokens.read",
  input: z.strictObject({}),
  async run(ctx): Promise<TokenView[]> {
    const rows = await ctx.db.token.findMany({ where: LIVE, orderBy: { id: "desc" }, take: 200 })
    return rows.map(tokenOf)
  },
})

/** Keys of the action API by cursor. */
export const pageOfTokens = query({
  permission: "tokens.read",
  input: z.custom<Cursor>(),
  async run(ctx, cursor): Promise<TokenView[]> {
    return (await ctx.db.token.findMany(cursorArgs(cursor, { ...LIVE, kind: "secret" as const }))).map(
      tokenOf,
    )
  },
})

/** A key of the action API. Throws `not_found`. */
export const getToken = query({
  permission: "tokens.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, { id }): Promise<TokenView> => findToken(ctx, id),
})

/** The same for other commands. */
async function findToken(ctx: Scope, id: string): Promise<TokenView> {
  const row = isId(id) && (await ctx.db.token.findFirst({ where: { id, kind: "secret", ...LIVE } }))
  if (!row) throw notFound("token")
  return tokenOf(row)
}

/** A key as it is shown: an allow-list of the row's columns. */
const tokenOf = (row: Row): TokenView => ({
  ...nounOf(TOKEN_FIELDS, row),
  kind: row.kind,
  config: row.config as TokenView["config"],
  hint: `${row.prefix}…${row.lastFour}`,
  allowedRoutes: row.allowedRoutes,
  lastUsedAt: row.lastUsedAt,
  expiresAt: row.expiresAt,
  revokedAt: row.revokedAt,
})

/**
 * Changes what is named of a key of the action API and leaves the rest. A config that is named replaces the old one, its
 * routes included: without a list in it the key may do everything again. Throws `not_found`.
 */
export const updateToken = command({
  permission: "tokens.write",
  input: z.strictObject({ id: z.string(), settings: TokenSettings }),
  async run(ctx, { id, settings: { config, allowedRoutes, ...settings } }): Promise<{ id: string }> {
    await ctx.db.token.updateMany({ where: { id: isId(id) ? id : NOBODY }, data: { updatedAt: new Date() } })
    const stored = await findToken(ctx, id)
    // Neither may a scoped key widen another one, nor change one that may do more.
    assertRoutesWithin(ctx.principal, stored.allowedRoutes)
    const routes = config || allowedRoutes ? routesOf(allowedRoutes) : stored.allowedRoutes
    assertRoutesWithin(ctx.principal, routes)
    await ctx.db.token.updateMany({
      where: { id },
      data: {
        allowedRoutes: routes,
        ...columnsOf(settings, stored.meta),
        ...(config && { config: config as Prisma.InputJsonObject }),
      },
    })
    await recordEvent(ctx, "token.updated", { tokenId: id })
    return { id }
  },
})

const NOBODY = "00000000-0000-0000-0000-000000000000"

/** Ends a key at once, and the sessions that it made. Throws `not_found`. */
export const revokeToken = command({
  permission: "tokens.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    if (!isId(id)) throw notFound("token")
    const { count } = await ctx.db.token.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (!count) throw notFound("token")
    await recordEvent(ctx, "token.revoked", { tokenId: id })
    return { id }
  },
})

const NONE = ["!**"]

/** The routes of a key or session as they are stored, where an empty list means all: one that was named and is empty allows none. */
export const routesOf = (named: readonly string[] | undefined): string[] => {
  if (!named) return []
  return named.length > 0 ? [...named] : NONE
}
