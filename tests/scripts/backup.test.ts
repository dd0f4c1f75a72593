import { expect, test } from "vitest"
import { backupTrial } from "../../bench/support/backup-trial.ts"
import { freePort } from "../../scripts/steps/free-port.ts"

test("an install that is backed up while people chat comes back in an empty folder, row by row and file by file", async () => {
  const found = await backupTrial({
    rate: 10,
    seconds: 2,
    files: 5,
    fileBytes: 20_000,
    ports: [await freePort(), await freePort()],
  })
  expect(found).toMatchObject({
    failed: 0,
    otherTables: [],
    otherFiles: [],
    restoredFiles: 5,
    answersFromKnowledge: true,
  })
  expect(found.backup).toMatchObject({ files: { count: 5, damaged: [] } })
  expect(found.sent).toBeGreaterThan(10)
}, 300_000)
