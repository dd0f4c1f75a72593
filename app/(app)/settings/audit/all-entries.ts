import type { AuditEntry } from "#lib/domain/audit/schema.ts"

const AT_ONCE = 500

/** Every entry that `read` finds behind the one before, asked for a piece at a time until the reader is gone. */
export async function* allEntries<Entry extends AuditEntry>(
  signal: AbortSignal,
  read: (page: { take: number; after?: { at: Date; id: string } }) => Promise<Entry[]>,
): AsyncGenerator<Entry> {
  for (let after: { at: Date; id: string } | undefined; ; signal.throwIfAborted()) {
    const some = await read({ take: AT_ONCE, ...(after && { after }) })
    yield* some
    const last = some.at(-1)
    if (!last || some.length < AT_ONCE) return
    after = { at: last.at, id: last.id }
  }
}
