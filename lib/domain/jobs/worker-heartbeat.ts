import { setTimeout as pause } from "node:timers/promises"
import { makeWorkerUtils, type WorkerUtils } from "graphile-worker"
import { makeLog } from "../../core/log.ts"
import { queuePool } from "../../db/queue-pool.ts"

const EVERY_MS = 2_000
const RETRY_MS = 1_000
/** How many times in its life a job may lose its process without losing one of its tries. */
const KILLS = 16

/**
 * Shows that this process's workers are alive by an advisory lock for each, which PostgreSQL drops the moment the
 * connection does, and frees the jobs of workers that hold none: the queue itself would wait four hours.
 */
export function workerHeartbeat(poolIds: readonly string[]): { stop(): Promise<void> } {
  const ended = new AbortController()
  const watching = watch(poolIds, ended.signal)
  return {
    async stop() {
      ended.abort()
      await watching
    },
  }
}

async function watch(poolIds: readonly string[], signal: AbortSignal): Promise<void> {
  const pgPool = queuePool(1)
  const utils = await makeWorkerUtils({ pgPool })
  while (!signal.aborted) {
    try {
      await holdAndFree(utils, poolIds, signal)
    } catch (error) {
      makeLog({ stage: "jobs" }).warn("the watch over jobs was interrupted", { code: (error as Error).name })
      await pause(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
  await utils.release()
  await pgPool.end()
}

/** Everything happens on one connection: when it breaks, the locks are gone too and all starts again. */
const holdAndFree = (utils: WorkerUtils, poolIds: readonly string[], signal: AbortSignal): Promise<void> =>
  utils.withPgClient(async (client) => {
    await client.query(HOLD, [poolIds])
    while (!signal.aborted) {
      const { rows } = await client.query(DEAD, [poolIds])
      const [found] = rows as { dead: string[] | null }[]
      if (found?.dead) await client.query(FREE, [found.dead, KILLS])
      await pause(EVERY_MS, undefined, { signal }).catch(() => {})
    }
    await client.query("select pg_advisory_unlock_all()")
  })

const HOLD = `select pg_advisory_lock(hashtextextended('livery-worker:' || id, 0)) from unnest($1::text[]) as id`

/**
 * Workers that hold jobs but no longer their advisory lock. The few seconds of grace cover a worker that has just begun;
 * should a living one be mistaken for dead, its jobs run twice, which they are made for.
 */
const DEAD = `
  with holders as (
    select locked_by, max(locked_at) as latest from graphile_worker._private_jobs where locked_by is not null group by 1
  ), free as (
    select locked_by, pg_try_advisory_lock(hashtextextended('livery-worker:' || locked_by, 0)) as was_free
    from holders where locked_by <> all ($1::text[]) and latest < now() - interval '3 seconds'
  ), released as (
    select locked_by, pg_advisory_unlock(hashtextextended('livery-worker:' || locked_by, 0)) from free where was_free
  )
  select array_agg(locked_by) as dead from released`

/**
 * A try that ended with its process says nothing about the job, so it does not count; but a job that may itself be what kills
 * begins later each time, and each time counts once there were too many. The number is kept among the job's flags, by which
 * nothing here is chosen.
 */
const FREE = `
  with jobs as (
    update graphile_worker._private_jobs j set locked_at = null, locked_by = null,
      attempts = case when kills < $2 then greatest(attempts - 1, 0) else attempts end,
      run_at = now() + make_interval(secs => least(kills, $2)),
      flags = coalesce(flags, '{}') || jsonb_build_object('kills', kills + 1)
    from (select id as job, coalesce((flags ->> 'kills')::int, 0) as kills
      from graphile_worker._private_jobs where locked_by = any ($1::text[])) held
    where j.id = job and j.locked_by = any ($1::text[])
  )
  update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_by = any ($1::text[])`
