import { z } from "zod"
import { LiveryError } from "../../../core/errors.ts"
import { command } from "../../../db/command.ts"
import { enqueue } from "../../../db/enqueue.ts"
import { findSource } from "./read-sources.ts"
import type { Source } from "./schema.ts"
import { sourceOf } from "./source-of.ts"

/** Puts a failed source into the queue again. One that is being worked on stays as it is. Throws `conflict` when it is ready. */
export const retrySource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Source> {
    const { status } = await findSource(ctx, id)
    if (status === "ready")
      throw new LiveryError("conflict", "The source is ready; there is nothing to retry")
    const { count } = await ctx.db.source.updateMany({
      where: { id, status: "failed", deletedAt: null },
      data: { status: "queued", error: null },
    })
    if (count) await enqueue(ctx, "ingest-source", { sourceId: id }, { key: `ingest:${id}` })
    return sourceOf(await findSource(ctx, id))
  },
})
