import { systemSql } from "../../db/system.ts"

/** To the queue, a job that is completed is one that is deleted. */
const FORGET = `select from graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where attempts >= max_attempts and locked_at is null and updated_at < now() - interval '30 days' limit 10000))`

/** Removes jobs that were given up 30 days ago; returns how many. Those that succeed remove themselves. */
export const forgetFailedJobs = async (): Promise<number> => (await systemSql().query(FORGET)).rowCount ?? 0
