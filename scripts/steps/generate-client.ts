import { readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { hashFiles } from "./hash-files.ts"
import { root } from "./root.ts"
import { withSetupLock } from "./setup-lock.mjs"

const STAMP = join(root, "lib/db/generated/.made-from")
const SCHEMA = join(root, "prisma/schema")

/** Generates the Prisma client when prisma/schema has changed since the last time. */
export async function generateClient(): Promise<void> {
  const hash = await hashFiles(["prisma/schema/*.prisma", "package-lock.json"])
  if (await isMade(hash)) return
  await withSetupLock(async () => {
    if (await isMade(hash)) return
    await generate()
    await writeFile(STAMP, hash)
  })
}

const isMade = async (hash: string) => (await readFile(STAMP, "utf8").catch(() => "")) === hash

/** As `prisma generate` does it, without the rest of Prisma's command line (docs/decisions/044-packages.md). */
async function generate(): Promise<void> {
  // Its ES modules import files without their endings, which Node does not find.
  const require = createRequire(import.meta.url)
  const { PrismaClientTsGenerator } =
    require("@prisma/client-generator-ts") as typeof import("@prisma/client-generator-ts")
  const { getGenerators, loadSchemaContext } =
    require("@prisma/internals") as typeof import("@prisma/internals")
  const schemaPath = { cliProvidedPath: SCHEMA }
  const schemaContext = await loadSchemaContext({ schemaPath, cwd: root, printLoadMessage: false })
  const registry = {
    "prisma-client": { type: "in-process" as const, generator: new PrismaClientTsGenerator() },
  }
  const generators = await getGenerators({
    schemaContext,
    registry,
    skipDownload: true,
    cliCommand: "generate",
  })
  for (const generator of generators) {
    await generator.generate()
    generator.stop()
  }
}
