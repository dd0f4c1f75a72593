import { once } from "../../core/runtime.ts"
import { tooMany } from "./attempts.ts"

/** Callers who wait for one key, and for all keys of a process: each holds its request in memory. */
const PER_KEY = 100
const ALL = 1_000

interface Turns {
  waiting: number
  tails: Map<string, { count: number; last: Promise<unknown> }>
}

/**
 * Runs work on one key after the other within this process. Repeats of the same sign-up then find what the first one
 * made instead of counting as guesses, and guessing at one person takes one core at most. Throws `too_many_requests`
 * when too many wait already.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turns = once("identity.turns", (): Turns => ({ waiting: 0, tails: new Map() }))
  const before = turns.tails.get(key) ?? { count: 0, last: Promise.resolve() }
  if (before.count >= PER_KEY || turns.waiting >= ALL) throw tooMany()
  const last = before.last.then(work, work)
  const tail = { count: before.count + 1, last }
  turns.tails.set(key, tail)
  turns.waiting++
  try {
    return await last
  } finally {
    turns.waiting--
    const current = turns.tails.get(key)
    if (current === tail) turns.tails.delete(key)
    else if (current) current.count--
  }
}
