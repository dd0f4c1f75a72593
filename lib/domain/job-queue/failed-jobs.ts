import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { systemSql } from "../../db/system.ts"
import type { FailedJob } from "./schema.ts"
import { withoutSecrets } from "./without-secrets.ts"

const FAILED = `select j.id::text, t.identifier as kind, j.attempts::int, j.max_attempts::int as "maxAttempts",
    j.attempts >= j.max_attempts as "isGivenUp", j.updated_at as "failedAt",
    case when j.attempts < j.max_attempts then j.run_at end as "nextAt", coalesce(j.last_error, '') as error,
    j.payload ->> 'accountId' as "accountId", a.name as account
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join "Account" a on a.id::text = j.payload ->> 'accountId'
  where j.locked_at is null and (j.attempts >= j.max_attempts or j.last_error is not null)
    and ($1::text is null or t.identifier = $1) and ($2::bigint is null or j.id < $2)
  order by j.id desc limit $3`

/** Jobs whose last try failed, the newest first; `kind` holds them to one kind, `after` is the last one of the page before. */
export const failedJobs = procedure({
  permission: "clients.read",
  input: z.strictObject({
    kind: z.string().max(100).optional(),
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    take: z.int().min(1).max(200).default(50),
  }),
  async run(ctx, { kind, after, take }): Promise<FailedJob[]> {
    assertPlatform(ctx)
    const values = [kind ?? null, after ?? null, take]
    const { rows } = await systemSql().query<FailedJob>(FAILED, values)
    return rows.map((row) => ({ ...row, error: withoutSecrets(row.error) }))
  },
})
