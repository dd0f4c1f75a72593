import { z } from "zod"
import { LiveryError } from "../../../core/errors.ts"
import { command } from "../../../db/command.ts"
import { findSource } from "./read-sources.ts"
import { type Source, UNFINISHED } from "./schema.ts"
import { sourceOf } from "./source-of.ts"

const CANCELLED = "Reading it was cancelled."

/**
 * Stops the reading of a source. Its run is void from this moment and ends within seconds; a version that answers goes
 * on answering, and a source without one has failed. Throws `conflict` when nothing is under way.
 */
export const cancelSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Source> {
    const { currentVersion } = await findSource(ctx, id)
    const answers = currentVersion !== null
    const { count } = await ctx.db.source.updateMany({
      where: { id, status: { in: [...UNFINISHED] }, deletedAt: null, currentVersion },
      data: {
        attempts: { increment: 1 },
        status: answers ? "ready" : "failed",
        error: answers ? null : CANCELLED,
      },
    })
    if (!count) throw new LiveryError("conflict", "The source is not being read")
    return sourceOf(await findSource(ctx, id))
  },
})
