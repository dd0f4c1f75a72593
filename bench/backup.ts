// Backs an install up while chats run, restores it into an empty folder, and says what is equal and what it took.
import { parseArgs } from "node:util"
import { freePort } from "../scripts/steps/free-port.ts"
import { backupTrial } from "./support/backup-trial.ts"

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "20" },
    files: { type: "string", default: "100" },
    megabytes: { type: "string", default: "1" },
  },
})
const found = await backupTrial({
  rate: Number(values.rate),
  seconds: Number(values.seconds),
  files: Number(values.files),
  fileBytes: Number(values.megabytes) * 2 ** 20,
  ports: [await freePort(), await freePort()],
})
const { backup, otherTables, otherFiles } = found
console.log(
  `chats: ${found.sent} sent, ${found.failed} failed | p95 ${found.p95Before.toFixed(0)} ms before, ${found.p95During.toFixed(0)} ms during the backup`,
)
console.log(
  `backup: ${backup.rows} rows, ${backup.files.count} files (${(backup.files.bytes / 2 ** 20).toFixed(1)} MB) in ${found.backupSeconds.toFixed(1)} s, archive ${(backup.bytes / 2 ** 20).toFixed(1)} MB`,
)
console.log(
  `restore: ${found.restoreSeconds.toFixed(1)} s | tables that differ: ${otherTables.map(({ name }) => name).join(", ") || "none"} | files ${found.restoredFiles}, of which differ: ${otherFiles.length}`,
)
console.log(
  `on the restored install: sign-in works, chat ${found.answersFromKnowledge ? "answers from the knowledge" : "does NOT answer from the knowledge"}`,
)
process.exit(otherTables.length || otherFiles.length || !found.answersFromKnowledge ? 1 : 0)
