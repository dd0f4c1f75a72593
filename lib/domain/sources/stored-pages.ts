import type { Context } from "../../core/context.ts"
import type { Source as Row } from "../../db/generated/client.ts"
import { transaction } from "../../db/transaction.ts"
import type { KnownPage } from "../crawl/schema.ts"
import type { ReadPage } from "./publish-version.ts"

export interface StoredPage {
  known: KnownPage
  page: ReadPage
}

/** The web pages of the version that answers, by address, with their passages. */
export const storedPages = (ctx: Context, { id, currentVersion }: Row): Promise<Map<string, StoredPage>> =>
  transaction(ctx, async ({ db }) => {
    if (currentVersion === null) return new Map()
    const rows = await db.sourcePage.findMany({
      where: { version: { sourceId: id, number: currentVersion }, outcome: "indexed", url: { not: null } },
      include: { records: { orderBy: { position: "asc" } } },
      orderBy: { position: "asc" },
    })
    return new Map(rows.map((row) => [row.url ?? "", storedPageOf(row)]))
  })

interface Stored {
  url: string | null
  title: string | null
  text: string
  etag: string | null
  lastModified: string | null
  contentHash: string | null
  records: {
    text: string
    heading: string | null
    startOffset: number | null
    endOffset: number | null
    pageNumber: number | null
    rowNumber: number | null
  }[]
}

const storedPageOf = ({
  url,
  title,
  text,
  etag,
  lastModified,
  contentHash,
  records,
}: Stored): StoredPage => ({
  known: { url: url ?? "", etag, lastModified, contentHash },
  page: {
    title,
    text,
    passages: records.map((record) => ({
      text: record.text,
      heading: record.heading ?? "",
      start: record.startOffset ?? 0,
      end: record.endOffset ?? 0,
      ...(record.pageNumber !== null && { pageNumber: record.pageNumber }),
      ...(record.rowNumber !== null && { rowNumber: record.rowNumber }),
    })),
  },
})
