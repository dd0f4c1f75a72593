import type { Context } from "../../../core/context.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import { canIndexVectors, makeVectorIndex } from "../../../db/vector-index.ts"
import { fillNear } from "./fill-near.ts"
import type { VectorSet } from "./vector-set.ts"

/** Vectors of a set from which on pgvector's index is worth its space; below, going through all codes takes a few ms. */
const LARGE = 20_000

/** Hands a large set's new vectors to pgvector, where it is there. Only the set's one writer may call it. */
export async function indexVectors(ctx: Context, set: VectorSet): Promise<void> {
  if (set.centredOn < LARGE || !(await canIndexVectors(set.dimensions))) return
  while (await sqlTransaction(ctx, (sql) => fillNear(sql, set))) ctx.signal.throwIfAborted()
  await makeVectorIndex(set.id, set.dimensions)
}
