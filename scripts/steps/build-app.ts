import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { hashFiles } from "./hash-files.ts"
import { root } from "./root.ts"
import { runTool } from "./run-tool.ts"
import { withSetupLock } from "./setup-lock.mjs"

const STAMP = join(root, ".next/made-from")
const SOURCES = [
  "{app,components,lib,public}/**/*",
  "prisma/schema/*.prisma",
  "{next.config.ts,postcss.config.mjs,tsconfig.json,package.json,package-lock.json,proxy.ts,instrumentation.ts}",
]

/** Builds the web app when its sources have changed since the last build. */
export async function buildApp(): Promise<void> {
  const hash = await hashFiles(SOURCES)
  if (await isBuilt(hash)) return
  await withSetupLock(async () => {
    if (await isBuilt(hash)) return
    console.log("Building the web app …")
    await runTool("next/dist/bin/next", ["build"], { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" })
    await writeFile(STAMP, hash)
  })
}

const isBuilt = async (hash: string) => (await readFile(STAMP, "utf8").catch(() => "")) === hash
