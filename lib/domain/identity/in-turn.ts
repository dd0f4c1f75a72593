import { once } from "../../core/runtime.ts"

/**
 * Runs work on one key after the other within this process. Repeats of the same sign-up then find what the first one
 * made instead of counting as guesses, and guessing at one person takes one core at most.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const tails = once("identity.turns", () => new Map<string, Promise<unknown>>())
  const turn = (tails.get(key) ?? Promise.resolve()).then(work, work)
  tails.set(key, turn)
  try {
    return await turn
  } finally {
    if (tails.get(key) === turn) tails.delete(key)
  }
}
