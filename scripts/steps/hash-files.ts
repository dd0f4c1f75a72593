import { createHash } from "node:crypto"
import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { listFiles } from "./list-files.ts"
import { root } from "./root.ts"

/** One hash over names and contents of the files that match. */
export async function hashFiles(patterns: string[]): Promise<string> {
  const hash = createHash("sha256")
  for (const file of await listFiles(patterns)) {
    const path = join(root, file)
    if (!(await stat(path)).isFile()) continue
    const content = await readFile(path)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest("hex")
}
