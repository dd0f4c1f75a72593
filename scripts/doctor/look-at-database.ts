import type pg from "pg"
import { checkSecret } from "#lib/db/check-secret.ts"
import { readInstall } from "#lib/db/install.ts"
import { pendingMigrations, readHistory } from "#lib/db/migrate/compare-history.ts"
import { asOwnerOf } from "#lib/db/owner.ts"
import { checkRole } from "#lib/db/roles/check-role.ts"
import { type Finding, look, notOk, ok } from "./finding.ts"

interface KeptSecret {
  found: string | undefined
  place: string
}

const OLDEST = 15
const WEEK = 7 * 24 * 3600_000
const PATIENCE_MS = 3000

/** What can be said of a database that answers, as its owner. Changes nothing. */
export const lookAtDatabase = (url: string, kept: KeptSecret): Promise<Finding[]> =>
  asOwnerOf(url, "doctor", async (client) => {
    const findings = [
      ...(await look("database", () => version(client))),
      ...(await look("clock", () => clock(client))),
      ...(await look("connections", () => connections(client))),
      ...(await look("listening", () => listening(client, url))),
      ...(await look("secret", () => secret(url, kept))),
    ]
    const migrations = await look("migrations", () => migrated(client))
    findings.push(...migrations)
    // Before the first start there are neither roles nor jobs to look at.
    if (migrations.some(({ level }) => level !== "ok")) return findings
    for (const role of ["app", "system", "partner"] as const)
      findings.push(
        ...(await look(`role ${role}`, async () => {
          await checkRole(role, url)
          return ok(`role ${role}`, "may do what it should, and nothing more")
        })),
      )
    findings.push(
      ...(await look("jobs", () => jobs(client))),
      ...(await look("backup", () => backup(client))),
    )
    return findings
  })

async function version(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  )
  const { number = 0, name = "" } = rows[0] ?? {}
  if (number < OLDEST * 10_000)
    return notOk("broken", "database", `PostgreSQL ${name} is too old`, `Livery needs ${OLDEST} or later`)
  return ok("database", `PostgreSQL ${name} answers`)
}

async function clock(client: pg.Client): Promise<Finding> {
  const asked = Date.now()
  const { rows } = await client.query<{ now: Date }>("select clock_timestamp() as now")
  const middle = (asked + Date.now()) / 2
  const seconds = Math.round(((rows[0]?.now.getTime() ?? middle) - middle) / 100) / 10
  const found = `the database is ${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} this machine`
  if (Math.abs(seconds) >= 60)
    return notOk("broken", "clock", found, "Let both follow the same time servers (NTP)")
  if (Math.abs(seconds) >= 2)
    return notOk("warning", "clock", found, "Let both follow the same time servers (NTP)")
  return ok("clock", found)
}

async function connections(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ used: number; most: number }>(
    `select (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as used,
       current_setting('max_connections')::int as most`,
  )
  const { used = 0, most = 0 } = rows[0] ?? {}
  const found = `${used} of ${most} are in use`
  if (used > most * 0.9)
    return notOk(
      "warning",
      "connections",
      found,
      "Lower LIVERY_POOL, raise max_connections, or use a pooler (docs/operations.md)",
    )
  return ok("connections", found)
}

/** Live events and jobs are told by notifications, which a pooler between swallows. */
async function listening(client: pg.Client, url: string): Promise<Finding> {
  const heard = new Promise<boolean>((resolve) => {
    client.once("notification", () => resolve(true))
    setTimeout(resolve, PATIENCE_MS, false).unref()
  })
  await client.query("listen livery_doctor")
  await asOwnerOf(url, "doctor", (other) => other.query("notify livery_doctor"))
  const isHeard = await heard
  await client.query("unlisten livery_doctor")
  if (isHeard) return ok("listening", "notifications arrive")
  return notOk(
    "broken",
    "listening",
    "a notification did not arrive",
    "Set DATABASE_DIRECT_URL to the address past the pooler",
  )
}

async function secret(url: string, { found, place }: KeptSecret): Promise<Finding> {
  await checkSecret(url, found, place)
  return ok("secret", "the one that the database was made with")
}

async function migrated(client: pg.Client): Promise<Finding> {
  const history = await readHistory(client)
  const pending = await pendingMigrations(history)
  if (!history.length) return notOk("note", "migrations", "the database is empty", "The first start fills it")
  if (pending.length)
    return notOk(
      "warning",
      "migrations",
      `${pending.length} are missing: ${pending.map(({ name }) => name).join(", ")}`,
      "The next start applies them",
    )
  return ok("migrations", `${history.length}, none is missing`)
}

async function jobs(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ given: string[] | null; late: number; waiting: number }>(
    `select array_agg(distinct t.identifier) filter (where j.attempts >= j.max_attempts and j.locked_at is null) as given,
       count(*) filter (where j.is_available and j.run_at < now() - interval '10 minutes')::int as late,
       count(*) filter (where j.is_available)::int as waiting
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
  )
  const { given, late = 0, waiting = 0 } = rows[0] ?? {}
  if (late)
    return notOk(
      "warning",
      "jobs",
      `${late} have waited for more than ten minutes`,
      "Is a process running that works on jobs? Start one more with npm run worker",
    )
  if (given)
    return notOk(
      "warning",
      "jobs",
      `given up after several attempts: ${given.join(", ")}`,
      'The log has why; the lines say "job"',
    )
  return ok("jobs", `${waiting} wait, none for long`)
}

async function backup(client: pg.Client): Promise<Finding> {
  const { createdAt, backedUpAt } = (await readInstall(client)) ?? { createdAt: new Date(), backedUpAt: null }
  const since = backedUpAt ?? createdAt
  const found = backedUpAt ? `the last one was made ${backedUpAt.toISOString()}` : "none was ever made"
  if (Date.now() - since.getTime() < WEEK)
    return backedUpAt ? ok("backup", found) : notOk("note", "backup", found, "npm run -s livery -- backup")
  return notOk("warning", "backup", found, "npm run -s livery -- backup, every night (docs/operations.md)")
}
