import { EventEmitter } from "node:events"
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker"
import { z } from "zod"
import { type Context, systemContext } from "../../core/context.ts"
import { env } from "../../core/env.ts"
import { makeLog } from "../../core/log.ts"
import type { TaskName } from "../../db/enqueue.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { deleteBytes } from "../files/files.ts"
import { embedDataset } from "../grounding/grounding.ts"
import { ingestSource } from "../sources/sources.ts"
import { purgeDeleted } from "./purge-deleted.ts"
import { standIn } from "./stand-in.ts"
import { crontab, SWEEPS } from "./sweeps.ts"

/** Every payload names its account; the rest are ids. */
const Payload = z.object({ accountId: z.string() }).catchall(z.string())
type Job = (ctx: Context, ids: Record<string, string>, attempt: number) => Promise<unknown>

/** What each job does: one domain function, in the account that it carries. */
const JOBS: Record<TaskName, Job> = {
  "ingest-source": (ctx, { sourceId = "" }, attempt) => ingestSource(ctx, { sourceId, attempt }),
  "delete-bytes": (_ctx, { storageKey = "" }) => deleteBytes(storageKey),
  "purge-deleted": purgeDeleted,
  "embed-dataset": (ctx, { datasetId = "" }) => embedDataset(ctx, { datasetId }),
}

/** Runs jobs in this process until `stop`, which lets the current ones end. Jobs of processes that died are taken over. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const connectionString = env().DATABASE_URL ?? ""
  const events: WorkerEvents = new EventEmitter()
  const pool = new Promise<string>((resolve) =>
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)),
  )
  const runner = await run({
    connectionString,
    taskList: { ...tasks(), ...sweeps() },
    crontab: crontab(),
    concurrency: 2,
    noHandleSignals: true,
    logger,
    events,
  })
  // The embedding model may be another than before.
  await runner.addJob("embed-lagging", {}, { jobKey: "embed-lagging" })
  const watch = standIn(connectionString, await pool)
  return {
    async stop() {
      await runner.stop()
      await watch.stop()
    },
  }
}

/** The queue's own words, without job payloads; its errors are those of the jobs. */
const logger = new Logger(() => (level, message) => {
  if (level === "error") makeLog().error(message)
  else if (level === "warning") makeLog().warn(message)
})

const sweeps = (): TaskList =>
  Object.fromEntries(Object.entries(SWEEPS).map(([name, { run }]) => [name, async () => void (await run())]))

const tasks = (): TaskList =>
  Object.fromEntries(
    Object.entries(JOBS).map(([name, job]) => [
      name,
      async (payload, { abortSignal, job: { attempts } }) => {
        const { accountId, ...ids } = Payload.parse(payload)
        const log = makeLog({ job: name, attempt: attempts, accountId })
        const account = await loadFacts(accountId).catch(() => null)
        if (!account) return log.warn("a job's account is gone")
        await job(systemContext(account, log, name, abortSignal), ids, attempts)
      },
    ]),
  )
