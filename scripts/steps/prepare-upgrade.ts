import { join } from "node:path"
import { asOwnerOf } from "#lib/db/owner.ts"
import type { AttachedDatabase } from "./attach-database.ts"
import { findSecret } from "./keep-secret.ts"

const KEPT = 3

/**
 * Says which migrations a database in use is about to get, and makes a backup first where that is wished: by
 * LIVERY_BACKUP_BEFORE_UPGRADE, else for the bundled database as soon as it holds more than the demo, because nobody else
 * keeps copies of that one (docs/operations.md). Throws, so that nothing is changed, when the backup fails.
 */
export async function prepareUpgrade(database: AttachedDatabase, names: string[]): Promise<void> {
  console.log(`This version changes the database (${names.length}): ${names.join(", ")}`)
  if (!(await wantsBackup(database))) {
    console.log(
      "  No backup is made first. LIVERY_BACKUP_BEFORE_UPGRADE=1 makes one, here and at every upgrade.",
    )
    return
  }
  const secret = await findSecret(database.data)
  const { makeBackup } = await import("#lib/domain/backup/backup.ts")
  const to = join(database.data, "backups/before-upgrade/")
  console.log("  Making a backup first …")
  try {
    const { file } = await makeBackup({ url: database.url, to, secret, includeSecret: true, keep: KEPT })
    console.log(`  The way back, should it be needed: ${file}`)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(
      `Nothing was upgraded, because the backup before it failed: ${message} (LIVERY_BACKUP_BEFORE_UPGRADE=0 upgrades without one)`,
      { cause: error },
    )
  }
}

async function wantsBackup({ bundled, url }: AttachedDatabase): Promise<boolean> {
  const wish = process.env.LIVERY_BACKUP_BEFORE_UPGRADE
  if (wish) return wish === "1"
  if (!bundled || process.env.NODE_ENV === "development") return false
  return asOwnerOf(url, "upgrade", async (client) => {
    const { rowCount } = await client.query(
      `select from "Account" where kind <> 'platform' and not "isDemo" limit 1`,
    )
    return rowCount === 1
  })
}
