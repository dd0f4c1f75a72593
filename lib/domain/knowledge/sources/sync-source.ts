import { z } from "zod"
import { LiveryError } from "../../../core/errors.ts"
import { command } from "../../../db/command.ts"
import { enqueue } from "../../../db/enqueue.ts"
import { findSource } from "./read-sources.ts"
import type { Source } from "./schema.ts"
import { sourceOf } from "./source-of.ts"

/**
 * Reads a web source again; what it knows goes on answering meanwhile. One that is being worked on stays as it is.
 * Throws `conflict` for sources that have nowhere to be read from again.
 */
export const syncSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Source> {
    const { type } = await findSource(ctx, id)
    if (type !== "url") throw new LiveryError("conflict", "Only web pages can be read again")
    const { count } = await ctx.db.source.updateMany({
      where: { id, status: { in: ["ready", "failed"] }, deletedAt: null },
      data: { status: "queued", error: null },
    })
    if (count) await enqueue(ctx, "ingest-source", { sourceId: id }, { key: `ingest:${id}` })
    return sourceOf(await findSource(ctx, id))
  },
})
