import type { Context } from "../../../core/context.ts"
import type { Source as Row } from "../../../db/generated/client.ts"
import { transaction } from "../../../db/transaction.ts"
import type { KnownPage } from "../crawl/schema.ts"
import type { Unread } from "../extraction/schema.ts"
import type { Original } from "./original.ts"
import type { ReadPage } from "./plan-pages.ts"

export interface StoredPage {
  known: KnownPage
  page: ReadPage
}

/** The web pages of the version that answers, by address. */
export const storedPages = (ctx: Context, { id, currentVersion }: Row): Promise<Map<string, StoredPage>> =>
  transaction(ctx, async ({ db }) => {
    if (currentVersion === null) return new Map()
    const rows = await db.sourcePage.findMany({
      where: { version: { sourceId: id, number: currentVersion }, outcome: "indexed", url: { not: null } },
      orderBy: { position: "asc" },
    })
    return new Map(rows.map((row) => [row.url ?? "", storedPageOf(row)]))
  })

interface Stored {
  id: string
  url: string | null
  title: string | null
  text: string
  unread: unknown
  etag: string | null
  lastModified: string | null
  contentHash: string | null
  original: unknown
}

const storedPageOf = ({
  id,
  url,
  title,
  text,
  unread,
  etag,
  lastModified,
  contentHash,
  original,
}: Stored): StoredPage => ({
  known: { url: url ?? "", etag, lastModified, contentHash },
  page: {
    title,
    text,
    passages: [],
    unread: unread as Unread[],
    contentHash,
    keptPageId: id,
    ...(original !== null && { original: original as Original }),
  },
})
