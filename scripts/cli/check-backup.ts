import { resolve } from "node:path"
import { checkArchive } from "#lib/domain/backup/backup.ts"
import type { CliCommand } from "./command.ts"

/** Needs no install: a backup can be checked where it is kept. */
export const checkBackup: CliCommand = {
  about:
    "Reads a backup whole and says whether every row and file in it is what it should be. Writes nothing.",
  argument: "file",
  options: {},
  opens: "nothing",
  async run({ file = "" }) {
    const { manifest } = await checkArchive(resolve(file))
    const { createdAt, version, database, files, secret } = manifest
    const rows = database.tables.reduce((sum, table) => sum + table.rows, 0)
    return {
      json: { createdAt, version, rows, files: files.count, secretIncluded: secret.included },
      text: `The backup is whole: made ${createdAt} by Livery ${version}, ${rows} rows, ${files.count} files, ${secret.included ? "with" : "without"} the secret.`,
    }
  },
}
