import type { Prisma } from "../../../db/generated/client.ts"
import { SCHEDULES, type Source } from "./schema.ts"

/** What is read with a source's row to show it. */
export const SHOWN = {
  dataset: { select: { ownerBot: { select: { id: true, name: true, deletedAt: true } } } },
  file: { select: { id: true, name: true, type: true } },
} satisfies Prisma.SourceInclude

type Row = Prisma.SourceGetPayload<{ include: typeof SHOWN }>

/** A source as the domain shows it: an allow-list of its columns. */
export function sourceOf(row: Row): Source {
  const { ownerBot } = row.dataset
  return {
    id: row.id,
    datasetId: row.datasetId,
    bot: ownerBot && !ownerBot.deletedAt ? { id: ownerBot.id, name: ownerBot.name } : null,
    type: row.type,
    name: row.name,
    status: row.status,
    error: row.error,
    url: row.url,
    file: row.file,
    preview: row.preview,
    version: row.currentVersion,
    attempts: row.attempts,
    pageCount: row.pageCount,
    recordCount: row.recordCount,
    byteSize: row.byteSize,
    language: row.language,
    progress: { read: row.pagesRead, found: row.pagesFound },
    schedule: SCHEDULES.find((each) => each === row.schedule) ?? null,
    nextSyncAt: row.nextSyncAt,
    isTaught: row.questionKey !== null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    syncedAt: row.syncedAt,
  }
}
