import { env } from "../core/env.ts"
import { once } from "../core/runtime.ts"

interface Turnstile {
  inside: number
  waiting: (() => void)[]
}
const turnstile = () => once("db.turnstile", (): Turnstile => ({ inside: 0, waiting: [] }))

/**
 * Lets half as many trips be under way as there are connections; the others wait here. A trip is a few tenths of a
 * millisecond of work: more at once only make the database's processes push each other off the processors, and the other
 * half of the connections stays free for transactions. A trip never waits for another one, so nobody waits in a circle.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const at = turnstile()
  if (at.inside < env().LIVERY_POOL / 2) at.inside++
  // Whoever leaves hands its place on.
  else await new Promise<void>((resolve) => at.waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = at.waiting.shift()
    if (next) next()
    else at.inside--
  }
}
