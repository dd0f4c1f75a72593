import type { Unread, UnreadKind } from "./schema.ts"

/** Names that are kept of one kind, and characters of each. */
const MOST_NAMES = 5
const LONGEST_NAME = 60

/** Collects what a reader leaves behind while it goes on with the rest. */
export class UnreadLog {
  readonly #found = new Map<UnreadKind, Required<Omit<Unread, "of">> & { of?: number }>()

  /** Notes that something of this kind was not read, and where: a page's number, a sheet's name. */
  add(kind: UnreadKind, where?: string | number, count = 1): void {
    const entry = this.#found.get(kind) ?? { kind, count: 0, where: [] }
    this.#found.set(kind, entry)
    entry.count += count
    const name = nameOf(where)
    if (name && entry.where.length < MOST_NAMES && !entry.where.includes(name)) entry.where.push(name)
  }

  /** Says how many there are of this kind, read or not. Without effect when none was left behind. */
  outOf(kind: UnreadKind, total: number): void {
    const entry = this.#found.get(kind)
    if (entry) entry.of = total
  }

  /** Takes over what another reader left behind. */
  addAll(unread: readonly Unread[] = []): void {
    for (const { kind, count, of, where = [] } of unread) {
      this.add(kind, undefined, count)
      for (const name of where) this.add(kind, name, 0)
      if (of !== undefined) this.outOf(kind, of)
    }
  }

  /** Everything of one kind as one entry, in the order in which the kinds were met; undefined when all was read. */
  all(): Unread[] | undefined {
    if (!this.#found.size) return undefined
    return [...this.#found.values()].map(({ where, ...entry }) => ({
      ...entry,
      ...(where.length && { where }),
    }))
  }
}

/** On one line and short; "" for none. */
const nameOf = (where: string | number | undefined): string =>
  String(where ?? "")
    .slice(0, LONGEST_NAME * 4)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed()
