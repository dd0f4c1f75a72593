import type { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { UNREACHABLE } from "../../core/safe-fetch.ts"
import { enqueue } from "../../db/enqueue.ts"
import type { Scope } from "../../db/transaction.ts"
import { typedAddress } from "../crawl/crawl.ts"
import { recordEvent } from "../events/events.ts"
import { findSource } from "./read-sources.ts"
import type { Source, SourceInput } from "./schema.ts"
import { sourceOf } from "./source-of.ts"

type Input = Extract<z.output<typeof SourceInput>, { type: "url" }>

/** Takes a web address as a source; a job reads it. Throws `unprocessable` for what is no address of the web. */
export async function createWebSource(
  ctx: Scope,
  datasetId: string,
  { url: typed, name, includeSubpages, maxPages }: Input,
): Promise<Source> {
  const address = typedAddress(typed)
  if (!address || address.username || address.password) throw new LiveryError("unprocessable", UNREACHABLE)
  const id = newId()
  const url = address.href
  const shown = name ?? url.replace(/^https?:\/\//, "").slice(0, 300)
  const options = { includeSubpages, maxPages }
  await ctx.db.source.createMany({ data: [{ id, datasetId, type: "url", name: shown, url, options }] })
  await enqueue(ctx, "ingest-source", { sourceId: id }, { key: `ingest:${id}` })
  await recordEvent(ctx, "source.created", { sourceId: id, datasetId })
  return sourceOf(await findSource(ctx, id))
}
