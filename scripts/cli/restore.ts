import { resolve } from "node:path"
import { acceptSecret, checkSecret, noteSecret } from "#lib/db/check-secret.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { restoreBackup } from "#lib/domain/backup/backup.ts"
import { attachDatabase } from "../steps/attach-database.ts"
import { findSecret, makeSecret, secretFile, secretPlace } from "../steps/keep-secret.ts"
import type { CliCommand } from "./command.ts"
import { showProgress } from "./show-progress.ts"

export const restore: CliCommand = {
  about:
    "Puts an install back from a backup: checked whole first, into an empty install, or with --force in place of what there is. Livery must not run. --new-secret gives up stored credentials where the backup's secret is lost.",
  argument: "file",
  options: { force: "flag", "new-secret": "flag" },
  opens: "nothing",
  async run({ file = "", force, "new-secret": newSecret, json }) {
    const isGiven = Boolean(process.env.LIVERY_SECRET)
    const { url, data, leave } = await attachDatabase()
    const place = secretPlace(data)
    try {
      const found = (await findSecret(data)) ?? (newSecret === undefined ? undefined : await makeSecret(data))
      const progress = showProgress("restored", json !== undefined)
      const { manifest, tookSecret } = await restoreBackup({
        url,
        file: resolve(file),
        force: force !== undefined,
        newSecret: newSecret !== undefined,
        secret: { found, file: secretFile(data), isGiven },
        // The settings are read once, and the first stored file reads them.
        onSecret: (secret) => {
          if (secret) process.env.LIVERY_SECRET = secret
        },
        onProgress: progress.show,
      })
      progress.end()
      const secret = (await findSecret(data)) ?? (await makeSecret(data))
      process.env.LIVERY_SECRET = secret
      if (newSecret === undefined) await checkSecret(url, secret, place)
      const migrated = await migrate(url)
      if (newSecret !== undefined) await acceptSecret(url, secret)
      await noteSecret(url, secret, place)
      const rows = manifest.database.tables.reduce((sum, table) => sum + table.rows, 0)
      const { count, damaged } = manifest.files
      const lines = [
        `Restored what was backed up at ${manifest.createdAt} by Livery ${manifest.version}: ${rows} rows, ${count} files.`,
        ...(migrated.length ? [`  The database was brought up to this version: ${migrated.join(", ")}`] : []),
        ...(tookSecret ? ["  The secret of the backup is in use now."] : []),
        ...(damaged.length
          ? [`  ! ${damaged.length} files were gone or damaged already when the backup was made`]
          : []),
        "Start it with: npm start",
      ]
      return {
        json: { createdAt: manifest.createdAt, rows, files: count, damaged, migrated, tookSecret },
        text: lines.join("\n"),
      }
    } finally {
      await leave()
    }
  },
}
