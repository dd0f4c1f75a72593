import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Token as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import type { TokenView } from "./schema.ts"

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
export async function findToken(ctx: Scope, id: string): Promise<TokenView> {
  const row = isId(id) && (await ctx.db.token.findFirst({ where: { id, kind: "secret", ...LIVE } }))
  if (!row) throw notFound("token")
  return tokenOf(row)
}

/** A key as it is shown: an allow-list of the row's columns. */
const tokenOf = (row: Row): TokenView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  description: row.description,
  meta: row.meta as TokenView["meta"],
  config: row.config as TokenView["config"],
  hint: `${row.prefix}…${row.lastFour}`,
  allowedRoutes: row.allowedRoutes,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  lastUsedAt: row.lastUsedAt,
  expiresAt: row.expiresAt,
  revokedAt: row.revokedAt,
})
