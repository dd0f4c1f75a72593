import type { Scope } from "./transaction.ts"

interface Connection {
  query(statement: { name?: string; text: string; values: unknown[] }): Promise<unknown>
}

/** Jobs by name; lib/domain/jobs says what each does. */
export type TaskName =
  | "ingest-source"
  | "read-website"
  | "delete-bytes"
  | "purge-deleted"
  | "balance-tallies"
  | "embed-dataset"
  | "reindex-dataset"
  | "deliver-webhooks"
  | "purge-client"
  | "mail-reset"
  | "mail-sign-in-link"
  | "mail-security"
  | "tell-people"
  | "mail-notices"
  | "push-notices"
  | "mail-notice-digest"
  | "apply-retention"
  | "import-contacts"
  | "roll-up"
  | "mail-digest"
  | "mail-month"
  | "export-account"
  | "run-tests"
  | "go-on-flow"
  | "mail-invoice"
  | "mail-budget"
  | "mail-wallet"
  | "sync-stripe"
  | "push-plan-to-stripe"
  | "cancel-at-stripe"

/**
 * Puts a job into the queue within the caller's transaction: it runs if and only if that commits. The payload carries
 * the account and ids, never content. Jobs of the same `key` that have not begun are one job.
 */
export async function enqueue(
  ctx: Scope,
  task: TaskName,
  ids: Record<string, string> = {},
  { key, runAt }: { key?: string; runAt?: Date } = {},
): Promise<void> {
  const payload = JSON.stringify({ ...ids, accountId: ctx.account.id })
  await ctx.db
    .$queryRaw`select livery_enqueue(${task}, ${payload}::json, ${key ?? null}, ${runAt ?? null}::timestamptz)`
}

/**
 * The same as a statement of a transaction that sends its own. Jobs of the same `key` that have not begun are one job, which
 * runs when the first of them was to.
 */
export const enqueueOnce = (
  task: TaskName,
  ids: { accountId: string } & Record<string, string>,
  { key, runAt }: { key: string; runAt: Date },
) => ({
  text: "select livery_enqueue_once($1, $2::json, $3, $4::timestamptz)",
  values: [task, JSON.stringify(ids), key, runAt],
})

/**
 * The same on a bare connection, for jobs of which one name's run one after the other; those that have not begun are one
 * job, unless they have a `key` of their own.
 */
export const enqueueInTurn = (
  sql: Connection,
  task: TaskName,
  ids: { accountId: string } & Record<string, string>,
  name: string,
  { key = name, runAt }: { key?: string; runAt?: Date } = {},
) =>
  sql.query({
    text: "select livery_enqueue_in_turn($1, $2::json, $3, $4, $5::timestamptz)",
    values: [task, JSON.stringify(ids), name, key, runAt ?? null],
  })
