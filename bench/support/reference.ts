import { cp, rm, stat, symlink } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { nullIfNoFile } from "../../lib/core/if-missing.ts"
import { root } from "../../scripts/steps/root.ts"

/**
 * Copies the reference programs beside our data, with the packages that are installed in their folder, else with ours
 * where these are enough. Returns the copy's folder. Throws one line when neither is.
 */
export async function copyReference(from: string, to: string): Promise<string> {
  const source = resolve(from)
  const packages = await findPackages(source)
  const folder = join(to, "reference")
  await rm(folder, { recursive: true, force: true })
  await cp(source, folder, { recursive: true, filter: (path) => basename(path) !== "node_modules" })
  await symlink(packages, join(folder, "node_modules"))
  return folder
}

/** What the programs that are run here import; the reference has more, for loads that are made by ours. */
const NEEDED = ["pg"]

async function findPackages(source: string): Promise<string> {
  if (!(await isThere(join(source, "package.json"))))
    throw new Error(`There are no reference programs in ${source}: it has no package.json`)
  for (const packages of [join(source, "node_modules"), join(root, "node_modules")]) {
    const found = await Promise.all(NEEDED.map((name) => isThere(join(packages, name))))
    if (found.every(Boolean)) return packages
  }
  throw new Error(
    `The reference programs lack their packages (${NEEDED.join(", ")}): run npm install in ${source}`,
  )
}

const isThere = async (path: string) => (await stat(path).catch(nullIfNoFile)) !== null
