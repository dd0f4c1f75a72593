import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import { auditStatement } from "../events/events.ts"

/** Those that somebody works on right now are left alone, by the queue itself too. */
const RETRY = `select array_agg(id) as ids from graphile_worker.reschedule_jobs(array(
    select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = $1 and j.locked_at is null
      and case when $2::bigint is null then j.attempts >= j.max_attempts else j.id = $2 and j.last_error is not null end
    limit 10000), run_at => now(), attempts => 0)`

/** The processes that it lost before count no more (lib/domain/jobs/worker-heartbeat.ts). */
const FORGET_KILLS = `update graphile_worker._private_jobs set flags = flags - 'kills'
  where id = any ($1::bigint[]) and flags ? 'kills'`

/**
 * Tries a job again at once whose last try failed, or all of a kind that were given up; returns how many. As often as at
 * first, before it is given up again. Throws `not_found` where there is none (any more).
 */
export const retryJobs = procedure({
  permission: "clients.write",
  input: z.strictObject({
    kind: z.string().max(100),
    id: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
  }),
  async run(ctx, { kind, id }): Promise<{ retried: number }> {
    assertPlatform(ctx)
    return system().$transaction(async (tx) => {
      const sql = sqlOf(tx)
      const { rows } = await sql.query<{ ids: string[] | null }>({ text: RETRY, values: [kind, id ?? null] })
      const ids = rows[0]?.ids ?? []
      const retried = ids.length
      if (retried === 0) throw notFound("job")
      await sql.query({ text: FORGET_KILLS, values: [ids] })
      await sql.query(auditStatement(ctx, "jobs.retried", {}, retried > 1 ? `${kind} (${retried})` : kind))
      return { retried }
    })
  },
})
