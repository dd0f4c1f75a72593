import { join, relative } from "node:path"
import { makeBackup } from "#lib/domain/backup/backup.ts"
import { attachDatabase } from "../steps/attach-database.ts"
import { findSecret } from "../steps/keep-secret.ts"
import type { CliCommand } from "./command.ts"
import { readableBytes, showProgress } from "./show-progress.ts"

/** Attaches to the database as it is: a backup before an upgrade must not be the upgrade. */
export const backUp: CliCommand = {
  about:
    "Writes database, files and secret into one archive, while Livery runs. Into backups in the data folder, or --to a folder or file; --keep 14 deletes older ones in the folder; --without-secret leaves out the secret, which you then keep elsewhere.",
  options: { to: "optional", keep: "optional", "without-secret": "flag" },
  opens: "nothing",
  async run({ to, keep, "without-secret": without, json }) {
    const kept = keep === undefined ? undefined : Number(keep)
    if (kept !== undefined && !(Number.isInteger(kept) && kept > 0))
      throw new Error("--keep is a number of backups, 1 or more")
    // Who sets the secret keeps it; it was never in the data folder that a backup stands for.
    const isGiven = Boolean(process.env.LIVERY_SECRET)
    const { url, data, leave } = await attachDatabase()
    try {
      const secret = await findSecret(data)
      if (secret) process.env.LIVERY_SECRET = secret
      const progress = showProgress("backed up", json !== undefined)
      const { file, bytes, manifest, dropped } = await makeBackup({
        url,
        to: to ?? join(data, "backups/"),
        secret,
        includeSecret: without === undefined && !isGiven,
        ...(kept !== undefined && { keep: kept }),
        onProgress: progress.show,
      })
      progress.end()
      const { database, files } = manifest
      const rows = database.tables.reduce((sum, table) => sum + table.rows, 0)
      const shown = relative(process.cwd(), file)
      const lines = [
        `Backup  ${shown.startsWith("..") ? file : shown} (${readableBytes(bytes)})`,
        `  database  ${rows} rows of ${database.tables.length} tables`,
        `  files     ${files.count} (${readableBytes(files.bytes)})`,
        manifest.secret.included
          ? "  secret    included: who has this file can read everything, so keep it as you keep a password"
          : "  secret    not included: keep LIVERY_SECRET, or the file secret, elsewhere; a restore needs it",
        ...(files.damaged.length
          ? [`  ! ${files.damaged.length} files are gone or damaged in the store`]
          : []),
        ...(dropped.length ? [`  deleted   ${dropped.length} older`] : []),
        `Restore it with: npm run -s livery -- restore ${file}`,
      ]
      return {
        json: {
          file,
          bytes,
          rows,
          files: { count: files.count, bytes: files.bytes, damaged: files.damaged },
          secretIncluded: manifest.secret.included,
          dropped,
        },
        text: lines.join("\n"),
      }
    } finally {
      await leave()
    }
  },
}
