import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { hashFiles } from "./hash-files.ts"
import { root } from "./root.ts"
import { runTool } from "./run-tool.ts"
import { withSetupLock } from "./setup-lock.mjs"

const STAMP = join(root, "lib/db/generated/.made-from")

/** Generates the Prisma client when prisma/schema has changed since the last time. */
export async function generateClient(): Promise<void> {
  const hash = await hashFiles(["prisma/schema/*.prisma", "package-lock.json"])
  if (await isMade(hash)) return
  await withSetupLock(async () => {
    if (await isMade(hash)) return
    // `generate` needs no schema engine, but wants to download one unless it is told of a file.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" }
    await runTool("prisma/build/index.js", ["generate", "--no-hints"], env)
    await writeFile(STAMP, hash)
  })
}

const isMade = async (hash: string) => (await readFile(STAMP, "utf8").catch(() => "")) === hash
