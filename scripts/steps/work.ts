import { closePools } from "#lib/db/close-pools.ts"
import { openStorage } from "#lib/domain/files/files.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"

/** Runs the jobs in this process; `close` lets the current ones end. */
export async function work(): Promise<{ close(): Promise<void> }> {
  await openStorage()
  const { stop } = await startWorker()
  return {
    async close() {
      await stop()
      await closePools()
    },
  }
}
