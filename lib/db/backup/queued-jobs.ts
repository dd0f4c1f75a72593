import type { ClientBase } from "pg"

/** Jobs that wait, or that somebody is doing: they are done again after a restore, which they are made for. */
export const JOBS = "graphile_worker.jobs"

/** A row a job, as JSON: the queue's own tables differ between its versions. */
export const JOBS_SOURCE = `select json_build_object(
  'task', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'runAt', j.run_at,
  'maxAttempts', j.max_attempts, 'key', j.key, 'priority', j.priority)
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts or j.locked_at is not null order by j.id`

/** Where they are put down before they are queued: dropped with the transaction. */
export const JOBS_TABLE = "livery_restored_jobs"

export const openJobsTable = (client: ClientBase) =>
  client.query(`create temporary table ${JOBS_TABLE} (job json) on commit drop`)

/** Empties the queue and fills it with what was put down; attempts are counted from the beginning. */
export async function queueJobs(client: ClientBase): Promise<void> {
  await client.query("delete from graphile_worker._private_jobs")
  await client.query(
    `select graphile_worker.add_job(job ->> 'task', job -> 'payload', queue_name => job ->> 'queue',
       run_at => (job ->> 'runAt')::timestamptz, max_attempts => (job ->> 'maxAttempts')::int, job_key => job ->> 'key',
       priority => (job ->> 'priority')::int) from ${JOBS_TABLE}`,
  )
}
