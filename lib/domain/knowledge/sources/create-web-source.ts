import { isDeepStrictEqual } from "node:util"
import type { z } from "zod"
import { LiveryError } from "../../../core/errors.ts"
import { newId } from "../../../core/ids.ts"
import { isForbidden, UNREACHABLE } from "../../../core/safe-fetch.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { queueReading } from "../../../db/statements/queue-reading.ts"
import { lockAddress } from "../../../db/statements/source-run.ts"
import type { Scope } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { spellingsOf, typedAddress } from "../crawl/crawl.ts"
import { findSource, sourceOf } from "./crud.ts"
import { setSchedule } from "./reading.ts"
import { type Source, type SourceInput, UNFINISHED, type WebOptions } from "./schema.ts"

type Input = Extract<z.output<typeof SourceInput>, { type: "url" }>

/**
 * Takes a web address as a source; a job reads it. An address that the dataset has already is read again instead, with
 * the new extent. Throws `unprocessable` for what is no address of the web, or never called as it is spelt.
 */
export async function createWebSource(
  ctx: Scope,
  datasetId: string,
  { url: typed, name, includeSubpages, maxPages, include = [], exclude = [], schedule }: Input,
): Promise<Source> {
  const address = typedAddress(typed)
  const url = address?.href
  if (!url || isForbidden(url)) throw new LiveryError("unprocessable", UNREACHABLE)
  const shown = name ?? url.replace(/^https?:\/\//, "").slice(0, 300)
  const options = {
    includeSubpages,
    maxPages,
    ...(include.length && { include }),
    ...(exclude.length && { exclude }),
  }
  const spellings = spellingsOf(address)
  await lockAddress(sqlOf(ctx.db), { datasetId, key: spellings[0] ?? url })
  const known = await ctx.db.source.findFirst({
    where: { datasetId, type: "url", url: { in: spellings }, deletedAt: null },
    select: { id: true },
  })
  const id = known?.id ?? newId()
  if (known) await readAgain(ctx, id, { options, ...(name !== undefined && { name }) })
  else {
    await ctx.db.source.createMany({ data: [{ id, datasetId, type: "url", name: shown, url, options }] })
    await queueReading(sqlOf(ctx.db), ctx.account.id, [id])
    await recordEvent(ctx, "source.created", { sourceId: id, datasetId })
  }
  if (schedule !== undefined) await setSchedule(ctx, id, schedule)
  return sourceOf(await findSource(ctx, id))
}

interface Extent {
  options: WebOptions
  name?: string
}

/** Queues a source that is there. A run under way goes on, unless it was told another extent. */
async function readAgain(ctx: Scope, id: string, { options, name }: Extent): Promise<void> {
  const before = await ctx.db.source.findFirstOrThrow({ where: { id }, select: { options: true } })
  const isSame = isDeepStrictEqual(before.options, options)
  const { count } = await ctx.db.source.updateMany({
    where: { id, ...(isSame && { status: { notIn: [...UNFINISHED] } }) },
    data: { options, status: "queued", error: null, attempts: { increment: isSame ? 0 : 1 } },
  })
  if (name !== undefined) await ctx.db.source.updateMany({ where: { id }, data: { name } })
  if (count) await queueReading(sqlOf(ctx.db), ctx.account.id, [id])
}
