import type { Scope } from "../../../db/transaction.ts"
import type { SplitOptions } from "../chunking/schema.ts"

/** How a dataset wants its documents cut. */
export async function splitOptionsOf(ctx: Scope, datasetId: string): Promise<SplitOptions> {
  const { recordMaxTokens, separators, language } = await ctx.db.dataset.findFirstOrThrow({
    where: { id: datasetId },
    select: { recordMaxTokens: true, separators: true, language: true },
  })
  return {
    language,
    ...(recordMaxTokens !== null && { maxTokens: Math.max(20, recordMaxTokens) }),
    ...(separators && { separators: separators.split(",").filter(Boolean) }),
  }
}
