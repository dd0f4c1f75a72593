import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { systemSql } from "../../db/system.ts"
import type { JobKind } from "./schema.ts"

const KINDS = `select t.identifier as kind, count(*) filter (where j.is_available and j.run_at <= now())::int as waiting,
    count(*) filter (where j.locked_at is not null)::int as running,
    count(*) filter (where j.is_available and j.run_at > now())::int as later,
    count(*) filter (where j.is_available and j.last_error is not null)::int as failing,
    count(*) filter (where j.attempts >= j.max_attempts and j.locked_at is null)::int as "givenUp",
    min(j.run_at) filter (where j.is_available and j.run_at <= now()) as "oldestDue"
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  group by 1 order by 6 desc, 2 desc, 1`

/** What stands in the queue by kind, those with jobs that were given up first. */
export const jobKinds = procedure({
  permission: "clients.read",
  input: z.strictObject({}),
  async run(ctx): Promise<JobKind[]> {
    assertPlatform(ctx)
    return (await systemSql().query<JobKind>(KINDS)).rows
  },
})
