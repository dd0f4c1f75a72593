import { closePools } from "#lib/db/close-pools.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"

/** Runs the jobs in this process; `close` lets the current ones end. */
export async function work(): Promise<{ close(): Promise<void> }> {
  const { stop } = await startWorker()
  return {
    async close() {
      await stop()
      await closePools()
    },
  }
}
