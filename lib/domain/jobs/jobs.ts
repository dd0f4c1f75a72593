import { EventEmitter } from "node:events"
import { type JobHelpers, Logger, run, type Task, type TaskList, type WorkerEvents } from "graphile-worker"
import { z } from "zod"
import { type Context, systemContext } from "../../core/context.ts"
import { nullIfNotFound } from "../../core/if-missing.ts"
import { makeLog } from "../../core/log.ts"
import { connectionBudget } from "../../db/connection-budget.ts"
import type { TaskName } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { queuePool } from "../../db/queue-pool.ts"
import { balanceTallies } from "../../db/statements/balance-tallies.ts"
import { LONG_SITES_AT_ONCE } from "../../db/statements/queue-reading.ts"
import { transaction } from "../../db/transaction.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { mailDigest, rollUpAll } from "../analytics/analytics.ts"
import { cancelAtStripe, mailInvoice, pushPlan, syncStripe } from "../billing/billing.ts"
import { runTests } from "../bot-tests/bot-tests.ts"
import { mailBudget } from "../budgets/budgets.ts"
import { goOnFlow } from "../chat/chat.ts"
import { purgeClient } from "../clients/clients.ts"
import { runImport } from "../contact-imports/contact-imports.ts"
import { deleteBytes } from "../files/files.ts"
import { mailReset, mailSecurity, mailSignInLink } from "../identity/identity.ts"
import { mailNotice, mailNoticeDigest, type Occasion, pushNotice, tellPeople } from "../inbox/inbox.ts"
import { ingestSource } from "../knowledge/sources/sources.ts"
import { applyRetention } from "../privacy/privacy.ts"
import { embedDataset, reindexDataset } from "../retrieval/indexing/indexing.ts"
import { watchRight } from "../rights/rights.ts"
import { runExport } from "../takeout/takeout.ts"
import { mailWallet } from "../wallets/wallets.ts"
import { deliverDue, keepRelaying } from "../webhooks/webhooks.ts"
import { purgeDeleted } from "./purge-deleted.ts"
import { crontab, SWEEPS } from "./sweeps.ts"
import { whenNoBackup } from "./when-no-backup.ts"
import { workerHeartbeat } from "./worker-heartbeat.ts"

/** Every payload names its account; the rest are ids. */
const Payload = z.object({ accountId: z.string() }).catchall(z.string())
type Job = (ctx: Context, ids: Record<string, string>, attempt: number) => Promise<unknown>

/** What each job does: one domain function, in the account that it carries. */
const JOBS: Record<TaskName, Job> = {
  "ingest-source": (ctx, { sourceId = "" }, attempt) => ingestSource(ctx, { sourceId, attempt }),
  "read-website": (ctx, { sourceId = "" }, attempt) => ingestSource(ctx, { sourceId, attempt }),
  "delete-bytes": (ctx, { storageKey = "" }) =>
    whenNoBackup(ctx, "delete-bytes", { storageKey }, () => deleteBytes(storageKey)),
  "purge-deleted": purgeDeleted,
  "balance-tallies": (ctx) => transaction(ctx, ({ db, account }) => balanceTallies(sqlOf(db), account.id)),
  "embed-dataset": (ctx, { datasetId = "" }) => embedDataset(ctx, { datasetId }),
  "reindex-dataset": (ctx, { datasetId = "" }) => reindexDataset(ctx, { datasetId }),
  "deliver-webhooks": (ctx, { endpointId = "" }) => deliverDue(ctx, endpointId),
  "purge-client": (ctx, { clientId = "" }) =>
    whenNoBackup(ctx, "purge-client", { clientId }, () => purgeClient(ctx, clientId)),
  "apply-retention": applyRetention,
  "import-contacts": (ctx, { importId = "" }) => runImport(ctx, { importId }),
  "roll-up": rollUpAll,
  "mail-digest": (ctx, { membershipId = "" }) => mailDigest(ctx, { of: "week", membershipId }),
  "mail-month": (ctx, { membershipId = "" }) => mailDigest(ctx, { of: "month", membershipId }),
  "export-account": (ctx, { exportId = "" }) => runExport(ctx, { exportId }),
  "go-on-flow": (ctx, { conversationId = "", wait, answerId }) =>
    goOnFlow(ctx, { conversationId, ...(answerId ? { answerId } : { wait: Number(wait) }) }),
  "run-tests": (ctx, { runId = "" }) => runTests(ctx, { runId }),
  "mail-reset": (ctx, { userId = "" }) => mailReset(ctx, userId),
  "mail-sign-in-link": mailSignInLink,
  "tell-people": (ctx, ids) => tellPeople(ctx, occasionOf(ids)),
  // Those that an earlier version queued name nobody yet.
  "mail-notices": (ctx, ids) =>
    ids.userId
      ? mailNotice(ctx, { ...occasionOf(ids), userId: ids.userId })
      : tellPeople(ctx, occasionOf(ids)),
  "push-notices": (ctx, { userId = "", browserId = "", ...ids }, attempt) =>
    pushNotice(ctx, { ...occasionOf(ids), userId, browserId, attempt }),
  "mail-notice-digest": (ctx, { membershipId = "" }) => mailNoticeDigest(ctx, membershipId),
  "mail-invoice": (ctx, { invoiceId = "", about = "" }) => mailInvoice(ctx, invoiceId, about),
  "mail-budget": (ctx, { clientId = "", botId, limit }) =>
    mailBudget(ctx, { clientId, botId: botId ?? null, level: Number(limit) }),
  "mail-wallet": (ctx, { clientId = "", to, state }) =>
    mailWallet(ctx, {
      clientId,
      to: to === "agency" ? "agency" : "client",
      state: state === "empty" ? "empty" : "low",
    }),
  "sync-stripe": (ctx, { clientId = "" }) => syncStripe(ctx, { clientId }),
  "cancel-at-stripe": (ctx, { externalId = "" }) => cancelAtStripe(ctx, { externalId }),
  "push-plan-to-stripe": (ctx, { clientId = "" }) => pushPlan(ctx, { clientId }),
  "mail-security": (ctx, { userId = "", change = "" }) => mailSecurity(ctx, userId, change),
}

const occasionOf = ({ conversationId = "", kind }: Record<string, string>): Occasion => ({
  conversationId,
  kind: kind === "asked" || kind === "reply" ? kind : "assigned",
})

/** Jobs that wait for others most of the time run many at once, so that nothing that works long holds them up. */
const WAITING: readonly string[] = [
  "deliver-webhooks",
  "mail-reset",
  "mail-sign-in-link",
  "mail-security",
  "tell-people",
  "mail-notices",
  "push-notices",
  "mail-notice-digest",
  "mail-digest",
  "mail-month",
  "run-tests",
  "go-on-flow",
  "mail-invoice",
  "mail-budget",
  "mail-wallet",
  "sync-stripe",
  "push-plan-to-stripe",
  "cancel-at-stripe",
] satisfies TaskName[]
/**
 * Jobs that wait for other people's sites, for up to 25 minutes, hold up neither files nor those. Long ones share queues
 * (lib/db/statements/queue-reading.ts), which leaves some of these for short ones.
 */
const WEBSITES: readonly string[] = ["read-website"] satisfies TaskName[]
const WEBSITES_AT_ONCE = LONG_SITES_AT_ONCE + 2

/** Runs jobs in this process until `stop`, which lets the current ones end. Jobs of processes that died are taken over. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const { jobs, websiteJobs, waitingJobs } = connectionBudget()
  const apart = [...WAITING, ...WEBSITES]
  const rest = tasks((name) => !apart.includes(name))
  const pools = await Promise.all([
    runTasks({ ...rest, ...sweeps() }, 2, jobs, crontab()),
    runTasks(
      tasks((name) => WEBSITES.includes(name)),
      WEBSITES_AT_ONCE,
      websiteJobs,
    ),
    runTasks(
      tasks((name) => WAITING.includes(name)),
      8,
      waitingJobs,
    ),
  ])
  const heartbeat = workerHeartbeat(pools.map(({ id }) => id))
  // The embedding model and the analyser may be others than before.
  for (const sweep of ["embed-lagging", "reindex-lagging"])
    await pools[0].addJob(sweep, {}, { jobKey: sweep })
  const relay = keepRelaying()
  return {
    async stop() {
      await Promise.all([...pools.map((pool) => pool.finish()), relay.stop()])
      await heartbeat.stop()
      await Promise.all(pools.map((pool) => pool.close()))
    },
  }
}

async function runTasks(taskList: TaskList, concurrency: number, maxPoolSize: number, crontab = "") {
  const pgPool = queuePool(maxPoolSize)
  const events: WorkerEvents = new EventEmitter()
  const pool = new Promise<string>((resolve) =>
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)),
  )
  const runner = await run({
    pgPool,
    taskList,
    crontab,
    concurrency,
    noHandleSignals: true,
    logger,
    events,
  })
  return {
    id: await pool,
    addJob: runner.addJob,
    /** Takes no more jobs, and waits for those under way. */
    finish: () => runner.stop(),
    close: () => pgPool.end(),
  }
}

/**
 * The queue's own words, without job payloads; its errors are those of the jobs. That there are fewer connections than jobs is
 * meant: jobs wait for sites and files, not for the database.
 */
const logger = new Logger(() => (level, message) => {
  if (level === "error") makeLog().error(message)
  else if (level === "warning" && !message.includes("maxPoolSize")) makeLog().warn(message)
})

const sweeps = (): TaskList =>
  Object.fromEntries(Object.entries(SWEEPS).map(([name, { run }]) => [name, async () => void (await run())]))

const tasks = (wanted: (name: string) => boolean): TaskList =>
  Object.fromEntries(
    Object.entries(JOBS)
      .filter(([name]) => wanted(name))
      .map(([name, job]): [string, Task] => [
        name,
        (payload, helpers) => runJob(name, job, payload, helpers),
      ]),
  )

async function runJob(
  name: string,
  job: Job,
  payload: unknown,
  { abortSignal, addJob, getQueueName, job: { attempts, key } }: JobHelpers,
): Promise<void> {
  const { accountId, ...ids } = Payload.parse(payload)
  const log = makeLog({ job: name, attempt: attempts, accountId })
  const account = await loadFacts(accountId).catch(nullIfNotFound)
  if (!account) return log.warn("a job's account is gone")
  if (!FOR_ACTIVE.has(name))
    return void (await job(systemContext(account, log, name, abortSignal), ids, attempts))
  if (account.status !== "active")
    return park(name, payload, addJob, { key, queueName: await getQueueName() })
  const right = watchRight(systemContext(account, log, name))
  try {
    const signal = AbortSignal.any([abortSignal, right.signal])
    await job(systemContext(account, log, name, signal), ids, attempts)
  } finally {
    right.stop()
  }
}

/** What an account may have done for it only while it is active; the rest is about what is gone. */
const FOR_ACTIVE = new Set<string>([
  "ingest-source",
  "read-website",
  "embed-dataset",
  "deliver-webhooks",
  "mail-digest",
  "mail-month",
  "mail-notice-digest",
] satisfies TaskName[])

/** Puts a job off until its account may be active again. Datasets and deliveries that wait are found by their sweeps. */
async function park(
  name: string,
  payload: unknown,
  addJob: JobHelpers["addJob"],
  { key, queueName }: { key: string | null; queueName: string | null },
): Promise<void> {
  if (name !== "ingest-source" && name !== "read-website") return
  const runAt = new Date(Date.now() + LOOK_AGAIN)
  const place = { ...(key && { jobKey: key }), ...(queueName && { queueName }) }
  await addJob(name, payload as Record<string, string>, { runAt, ...place })
}
const LOOK_AGAIN = 60_000
