import { readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { nullIfNoFile } from "../../core/if-missing.ts"
import { storage } from "./storage/storage.ts"

/** Longer than any upload takes: what is older was left by a process that died. */
const ABANDONED_MS = 24 * 60 * 60 * 1000

/**
 * Checks at the start of a process that files can be stored, and removes what processes that died had begun to receive;
 * returns how many such files. Throws one line that names the setting.
 */
export async function openStorage(now: number = Date.now()): Promise<number> {
  await storage().check()
  const { incoming } = storage()
  let swept = 0
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(nullIfNoFile)
    if (!found || now - found.mtimeMs < ABANDONED_MS) continue
    await rm(path, { force: true })
    swept++
  }
  return swept
}
