import { setTimeout as pause } from "node:timers/promises"
import { once } from "../../core/runtime.ts"
import { pools } from "../pools.ts"
import { send } from "./extended-query.ts"
import type { Statement } from "./statement.ts"
import { withConnection } from "./with-connection.ts"

interface Flushes {
  /** Commits that have to reach the disk and have not yet. */
  underWay: number
  running: Promise<unknown> | null
  next: Promise<unknown> | null
}
const flushes = () => once("db.flushes", (): Flushes => ({ underWay: 0, running: null, next: null }))

/**
 * Does work that commits, and returns when that has reached the disk. Alone, the work's own commit is to flush
 * (`flushes`). Where several are under way, none does: one flush afterwards brings all of them to disk, since PostgreSQL
 * writes its log in the order of commits. Should the connection for that break, `flushThere` flushes on the very one that
 * committed: as long as that lives PostgreSQL has not restarted and lost nothing, and a caller who was told of a fault
 * would do again what is done.
 */
export async function groupCommit<T>(
  work: (flushes: boolean) => Promise<T>,
  flushThere?: (statement: Statement) => Promise<unknown>,
): Promise<T> {
  const all = flushes()
  const isAlone = all.underWay++ === 0
  try {
    const result = await work(isAlone)
    if (!isAlone)
      await flush().catch((fault) => {
        if (!flushThere) throw fault
        return flushThere(FLUSH)
      })
    return result
  } finally {
    all.underWay--
  }
}

/** Returns when every commit that has to reach the disk has. */
export async function allDurable(): Promise<void> {
  while (flushes().underWay) await pause(5)
}

/** Brings all that was written before to disk. One at a time: who comes while one runs waits for the next. */
export function flush(): Promise<unknown> {
  const all = flushes()
  if (!all.running) return run()
  all.next ??= all.running.then(run, run)
  return all.next
}

function run(): Promise<unknown> {
  const all = flushes()
  all.next = null
  all.running = withConnection(pools().flushing, (client) => send(client, [FLUSH])).finally(() => {
    all.running = null
  })
  return all.running
}

/** The smallest commit that there is: one without a word in the log would not be flushed. */
const FLUSH = { text: "select pg_logical_emit_message(true, 'livery', '')" }
