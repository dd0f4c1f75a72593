import { cp, rm, symlink } from "node:fs/promises"
import { join, resolve } from "node:path"
import { root } from "../../scripts/steps/root.ts"

/** Copies the reference programs beside our packages, so that they run with the same `pg`. Returns the copy's folder. */
export async function copyReference(from: string, to: string): Promise<string> {
  const folder = join(to, "reference")
  await rm(folder, { recursive: true, force: true })
  await cp(resolve(from), folder, { recursive: true })
  await symlink(join(root, "node_modules"), join(folder, "node_modules"))
  return folder
}
