import type { Scope } from "../../../db/transaction.ts"
import { findSource } from "./read-sources.ts"
import type { Source } from "./schema.ts"
import { sourceOf } from "./source-of.ts"

/**
 * The source that was made under the request's Idempotency-Key by a process which died before it could answer, or null.
 * Throws `not_found` where it was deleted since.
 */
export async function inheritedSource(ctx: Scope): Promise<Source | null> {
  const id = ctx.request?.made?.sourceId
  return id ? sourceOf(await findSource(ctx, id)) : null
}
