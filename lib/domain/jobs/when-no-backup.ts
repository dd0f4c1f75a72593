import type { Context } from "../../core/context.ts"
import { unlessBackup } from "../../db/backup/backup-lock.ts"
import { enqueue, type TaskName } from "../../db/enqueue.ts"
import { systemSql } from "../../db/system.ts"
import { transaction } from "../../db/transaction.ts"

const LATER_MS = 60_000

/** Runs a job that removes stored bytes; while a backup is made, which may still have to read them, puts it off instead. */
export async function whenNoBackup(
  ctx: Context,
  task: TaskName,
  ids: Record<string, string>,
  work: () => Promise<unknown>,
): Promise<void> {
  if (await outsideBackups(work)) return
  const runAt = new Date(Date.now() + LATER_MS)
  await transaction(ctx, (scope) => enqueue(scope, task, ids, { runAt }))
}

async function outsideBackups(work: () => Promise<unknown>): Promise<boolean> {
  const client = await systemSql().connect()
  try {
    const done = await unlessBackup(client, work)
    client.release()
    return done
  } catch (error) {
    client.release(error as Error)
    throw error
  }
}
