import { statfs } from "node:fs/promises"
import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { env, senderAddress } from "../../core/env.ts"
import { systemSql } from "../../db/system.ts"
import { queueTrouble } from "../job-queue/job-queue.ts"
import { canMail } from "../mail/mail.ts"
import { configuredProviders } from "../models/models.ts"
import type { FailingModels, InstallHealth } from "./schema.ts"

const DATABASE = `select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes,
    (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
    current_setting('max_connections')::int as most,
    (select "backedUpAt" from "Install" limit 1) as "backedUpAt", (select "createdAt" from "Install" limit 1) as "createdAt"`

/** A process that works on jobs holds locks on one connection for as long as it lives (lib/domain/jobs/worker-heartbeat.ts). */
const WORKERS = `select count(distinct l.pid)::int as workers from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database where datname = current_database())
    and a.application_name = 'livery jobs'`

const DOMAINS = `select count(*) filter (where "verifiedAt" is not null and "failingSince" is null)::int as verified,
    count(*) filter (where "failingSince" is not null)::int as failing,
    count(*) filter (where "verifiedAt" is null and "failingSince" is null)::int as pending
  from "Domain" where "releasedAt" is null`

const SENDERS = `select count(*) filter (where host is not null)::int as own, count(*) filter (where "failingSince" is not null)::int as failing
  from "MailSender"`

/** Of a week; the code is one of our own, never a provider's words. */
const FAILURES = `select coalesce(nullif(split_part(model, '/', 1), ''), '') as provider, count(*)::int as failures, max("createdAt") as "lastAt",
    (array_agg(error order by "createdAt" desc))[1] as error
  from "Message" where status = 'failed' and "createdAt" > now() - interval '7 days' group by 1 order by 2 desc`

/** How the parts of the install are, as far as can be told without changing anything. */
export const installHealth = procedure({
  permission: "clients.read",
  input: z.strictObject({}),
  async run(ctx): Promise<InstallHealth> {
    assertPlatform(ctx)
    const path = env().LIVERY_DATA
    const one = async <Row>(text: string) => (await systemSql().query<Row>(text)).rows
    const [database, workers, domains, senders, failures, jobs, disk] = await Promise.all([
      one<InstallHealth["database"] & { backedUpAt: Date | null; createdAt: Date | null }>(DATABASE),
      one<{ workers: number }>(WORKERS),
      one<InstallHealth["domains"]>(DOMAINS),
      one<{ own: number; failing: number }>(SENDERS),
      one<FailingModels>(FAILURES),
      queueTrouble(),
      statfs(path).catch(() => null),
    ])
    const { backedUpAt = null, createdAt = null, ...facts } = database[0] ?? {}
    return {
      database: facts as InstallHealth["database"],
      backup: { at: backedUpAt, isLate: isOld(backedUpAt ?? createdAt) },
      disk: disk && { path, free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize },
      mail: { from: canMail() ? senderAddress() : null, ...(senders[0] ?? { own: 0, failing: 0 }) },
      providers: configuredProviders().filter((name) => name !== "builtin"),
      failures,
      domains: domains[0] ?? { verified: 0, failing: 0, pending: 0 },
      workers: workers[0]?.workers ?? 0,
      jobs,
      process: { node: process.version, startedAt: new Date(Date.now() - process.uptime() * 1000) },
    }
  },
})

const WEEK = 7 * 86_400_000
const isOld = (since: Date | null) => since !== null && Date.now() - since.getTime() > WEEK
