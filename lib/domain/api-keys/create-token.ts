import { newKey, sha256 } from "../../core/crypto.ts"
import { newId } from "../../core/ids.ts"
import { changedMeta } from "../../core/meta.ts"
import { command } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import { recordEvent } from "../events/events.ts"
import { assertRoutesWithin } from "./assert-routes-within.ts"
import { routesOf } from "./routes-of.ts"
import { TokenInput } from "./schema.ts"

const PREFIX = { secret: "sk-", tenant: "tk_" } as const

/** Makes a key of the account. `token` is its only appearance: the database keeps a digest. */
export const createToken = command({
  permission: "tokens.write",
  input: TokenInput,
  async run(
    ctx,
    { kind, name = "", description, allowedRoutes, config = {}, meta = {}, expiresAt },
  ): Promise<{ id: string; token: string; createdAt: Date }> {
    const routes = routesOf(allowedRoutes)
    assertRoutesWithin(ctx.principal, routes)
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
        allowedRoutes: routes,
        config: config as Prisma.InputJsonObject,
        meta: changedMeta({}, meta) as Prisma.InputJsonObject,
        expiresAt: expiresAt ?? null,
        createdById: ctx.principal.kind === "user" ? ctx.principal.id : null,
      },
    })
    await recordEvent(ctx, "token.created", { tokenId: id })
    return { id, token, createdAt }
  },
})
