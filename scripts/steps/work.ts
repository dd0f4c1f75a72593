import { closePools } from "#lib/db/close-pools.ts"
import { openStorage } from "#lib/domain/files/files.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"

/** Runs the jobs in this process; `close` lets the current ones end. */
export async function work(): Promise<{ close(): Promise<void> }> {
  registerQuotes()
  await openStorage()
  const { stop } = await startWorker()
  return {
    async close() {
      await stop()
      await closePools()
    },
  }
}
