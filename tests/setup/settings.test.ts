import { mkdir, mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { env } from "#lib/core/env.ts"
import { useDatabase } from "./database.ts"
import { useSettings } from "./settings.ts"
import { sharedProcesses } from "./shared-processes.ts"

await useDatabase()

test("a setting counts although the environment has been read before", () => {
  expect(env().LIVERY_RATE_LIMITS).toBe("on")
  useSettings({ LIVERY_RATE_LIMITS: "off" })
  expect(env().LIVERY_RATE_LIMITS).toBe("off")
})

test("files share a process that leave nothing behind in it but what is undone", async () => {
  const root = await mkdtemp(join(tmpdir(), "livery-tests-"))
  await mkdir(join(root, "tests/setup"), { recursive: true })
  const files = {
    "setup/settings.ts": "/** useDatabase undoes it. */ Object.assign(process.env, settings)",
    "setup/database.ts": "export function useDatabase() {}",
    "reads.test.ts": `test("adds")`,
    "stores.test.ts": "await useDatabase()",
    "sets.test.ts": `import { useSettings } from "./setup/settings.ts"\nawait useDatabase()`,
    "sets-alone.test.ts": `import { useSettings } from "./setup/settings.ts"`,
    "writes.test.ts": `await useDatabase()\nprocess.env.PORT = "1"`,
    "assigns.test.ts": "await useDatabase()\nObject.assign(process.env, {})",
    "waits.test.ts": "await useDatabase()\nvi.useFakeTimers()",
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, "tests", name), text)
  const { plain, withDatabase } = sharedProcesses(root)
  expect(plain).toEqual(["tests/reads.test.ts"])
  expect(withDatabase.toSorted()).toEqual(["tests/sets.test.ts", "tests/stores.test.ts"])
})
