import { readdir, rm } from "node:fs/promises"
import { basename, dirname, join } from "node:path"

/** A name that a backup in a folder gets; whatever else lies there is not ours to delete. */
const OURS = /^livery-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.tar\.gz$/

/** Deletes the oldest backups beside a new one until `keep` are left; returns their paths. */
export async function dropOldBackups(newest: string, keep: number): Promise<string[]> {
  if (!OURS.test(basename(newest))) return []
  const folder = dirname(newest)
  const old = (await readdir(folder))
    .filter((name) => OURS.test(name))
    .sort()
    .slice(0, -keep)
  for (const name of old) await rm(join(folder, name), { force: true })
  return old.map((name) => join(folder, name))
}
