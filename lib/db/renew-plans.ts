import { once } from "../core/runtime.ts"

/** Milliseconds that a connection goes by the plans that it made. */
const LIFE = 30_000

interface Connection {
  query(text: string): Promise<unknown>
}
interface Plans {
  made: WeakMap<Connection, number>
  /** Moves the age on, for whoever knows that tables have grown. */
  ahead: number
}
const plans = () => once("db.plans", (): Plans => ({ made: new WeakMap(), ahead: 0 }))

const age = () => Math.floor(performance.now() / LIFE) + plans().ahead

/**
 * Lets a connection plan its prepared statements anew twice a minute. A plan rests on the size that a table had when it
 * was made, and is otherwise kept until the table is next analysed: made over empty tables, it would read an account whole
 * where it should go by a key (docs/decisions/026-plans.md). Sent ahead of what follows, without waiting.
 */
export function renewPlans(connection: Connection): void {
  const { made } = plans()
  const now = age()
  const last = made.get(connection)
  made.set(connection, now)
  if (last === undefined || last === now) return
  // Whoever uses the connection next hears of its loss.
  connection.query("discard plans").catch(() => {})
}

/** Makes all plans of this process old at once. */
export const outdatePlans = (): void => {
  plans().ahead++
}
