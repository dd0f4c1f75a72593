import { z } from "zod"
import { newKey, sha256 } from "../../core/crypto.ts"
import { notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { TokenInput, type TokenView } from "./schema.ts"

export { findCaller } from "./find-caller.ts"
export { findSessionCaller, forgetSessions } from "./find-session-caller.ts"
export { openSession } from "./open-session.ts"
export { openVisitorSession } from "./open-visitor-session.ts"

const PREFIX = { secret: "sk-", tenant: "tk_" } as const

/** Makes a key of the account. `token` is its only appearance: the database keeps a digest. */
export const createToken = command({
  permission: "tokens.write",
  input: TokenInput,
  async run(
    ctx,
    { kind, name, description, allowedRoutes, expiresAt },
  ): Promise<{ id: string; token: string; createdAt: Date }> {
    const token = newKey(PREFIX[kind])
    const { id, createdAt } = await ctx.db.token.create({
      data: {
        id: newId(),
        kind,
        name,
        description: description ?? null,
        hash: new Uint8Array(sha256(token)),
        prefix: token.slice(0, 7),
        lastFour: token.slice(-4),
        allowedRoutes,
        expiresAt: expiresAt ?? null,
        createdById: ctx.principal.kind === "user" ? ctx.principal.id : null,
      },
    })
    await recordEvent(ctx, "token.created", { tokenId: id })
    return { id, token, createdAt }
  },
})

/** The account's keys, newest first, without their values. */
export const listTokens = query({
  permission: "tokens.read",
  input: z.strictObject({}),
  async run(ctx): Promise<TokenView[]> {
    const rows = await ctx.db.token.findMany({
      where: { revokedAt: null },
      orderBy: { id: "desc" },
      take: 200,
    })
    return rows.map((row) => ({ ...row, hint: `${row.prefix}…${row.lastFour}` }))
  },
})

/** Ends a key at once. */
export const revokeToken = command({
  permission: "tokens.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<void> {
    if (!isId(id)) throw notFound("token")
    const { count } = await ctx.db.token.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (!count) throw notFound("token")
    await recordEvent(ctx, "token.revoked", { tokenId: id })
  },
})
