import { describeUnread, UnreadLog } from "../extraction/extraction.ts"
import type { Unread, UnreadKind } from "../extraction/schema.ts"
import type { ReadPage } from "./plan-pages.ts"
import type { UnreadView } from "./schema.ts"

/** What is stored of a source or page, as it is shown. */
export const unreadOf = (stored: unknown): UnreadView[] =>
  (stored as Unread[]).map((unread) => ({
    kind: unread.kind,
    count: unread.count,
    of: unread.of ?? null,
    where: unread.where ?? [],
    message: describeUnread(unread),
  }))

/** What a source's pages leave behind together; of several pages, which ones. `more`: what stands in no page. */
export function sumUnread(pages: readonly ReadPage[], more: readonly Unread[] = []): Unread[] {
  const read = pages.filter(({ left }) => !left)
  const sum = new UnreadLog()
  sum.addAll(more)
  if (read.length === 1) sum.addAll(read[0]?.unread)
  else for (const page of read) addNamed(sum, page)
  return sum.all() ?? []
}

/** These tell of the text as a whole, and name its encoding. */
const PLACELESS: ReadonlySet<UnreadKind> = new Set(["doubtful_encoding", "undecodable_bytes"])

function addNamed(sum: UnreadLog, { unread = [], title, web }: ReadPage): void {
  sum.addAll(unread.filter(({ kind }) => PLACELESS.has(kind)))
  for (const { kind, count } of unread) if (!PLACELESS.has(kind)) sum.add(kind, title ?? web?.url, count)
}
