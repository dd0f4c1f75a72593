import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { changedMeta } from "../../core/meta.ts"
import { command } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { recordEvent } from "../events/events.ts"
import { assertRoutesWithin } from "./assert-routes-within.ts"
import { findToken } from "./read-tokens.ts"
import { routesOf } from "./routes-of.ts"
import { TokenSettings } from "./schema.ts"

/**
 * Changes what is named of a key of the action API and leaves the rest. A config that is named replaces the old one, its
 * routes included: without a list in it the key may do everything again. Throws `not_found`.
 */
export const updateToken = command({
  permission: "tokens.write",
  input: z.strictObject({ id: z.string(), settings: TokenSettings }),
  async run(
    ctx,
    { id, settings: { name, description, meta, config, allowedRoutes } },
  ): Promise<{ id: string }> {
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
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(meta && { meta: changedMeta(stored.meta, meta) as Prisma.InputJsonObject }),
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
