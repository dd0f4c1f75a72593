import { env } from "./env.ts"
import { LiveryError } from "./errors.ts"
import { once } from "./runtime.ts"

/** What an account may hold of the budget while others want some too. */
const SHARE = 1 / 4

interface Held {
  total: number
  /** Only of accounts that hold something. */
  byAccount: Map<string, number>
}
const held = (): Held => once("byteBudget", () => ({ total: 0, byAccount: new Map() }))

/** Bytes of request bodies that are in memory now, in the process and of one account. */
export const heldBytes = (accountId: string): { total: number; own: number } => ({
  total: held().total,
  own: held().byAccount.get(accountId) ?? 0,
})

/**
 * What one request holds of the budget for bodies, `LIVERY_BODY_MEMORY` for the whole process (docs/decisions/035-memory-of-bodies.md). `take` adds
 * to it and throws, before the bytes are read, `too_many_requests` where the account has its share and `unavailable` where
 * the process has all; both can be tried again in a second. A body larger than that is taken alone. `release` gives all of
 * it back and can be called again.
 */
export class BodyHold {
  readonly #accountId: string
  #own = 0

  constructor(accountId: string) {
    this.#accountId = accountId
  }

  take(bytes: number): void {
    const all = held()
    const account = all.byAccount.get(this.#accountId) ?? 0
    const most = env().LIVERY_BODY_MEMORY * 2 ** 20
    // What this request holds already does not stand in its own way.
    if (account > this.#own && account + bytes > most * SHARE)
      throw new LiveryError(
        "too_many_requests",
        "Too many large requests at once: wait for some to end",
        RETRY,
      )
    if (all.total > this.#own && all.total + bytes > most)
      throw new LiveryError("unavailable", "There is no room for the request at the moment", RETRY)
    this.#own += bytes
    all.total += bytes
    all.byAccount.set(this.#accountId, account + bytes)
  }

  release(): void {
    if (this.#own === 0) return
    const all = held()
    all.total -= this.#own
    const left = (all.byAccount.get(this.#accountId) ?? 0) - this.#own
    if (left > 0) all.byAccount.set(this.#accountId, left)
    else all.byAccount.delete(this.#accountId)
    this.#own = 0
  }
}

const RETRY = { retryAfter: 1 }

/** What a body takes that streams to its place: buffers of the connection, the parser and the file. */
export const STREAMED_BYTES = 2 * 2 ** 20
/** How often a JSON body is in memory at most: as bytes, as text, as values, and as the file that it may hold. */
export const JSON_COPIES = 4
