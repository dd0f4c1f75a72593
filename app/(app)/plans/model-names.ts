import type { SessionContext } from "#lib/auth/session-context.ts"
import { listModels } from "#lib/domain/models/models.ts"

/** The models of this install that a plan can allow; the one that needs no key always may. */
export async function modelNames(ctx: SessionContext): Promise<string[]> {
  const offered = await listModels(ctx, { order: "asc", take: 100, meta: {} })
  return offered.filter(({ provider }) => provider !== "builtin").map(({ id }) => id)
}
