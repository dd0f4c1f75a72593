import { createHash } from "node:crypto"
import { glob, readFile } from "node:fs/promises"
import { join } from "node:path"
import { root } from "./root.ts"

/** One hash over names and contents of the files that match, skipping what is generated. */
export async function hashFiles(patterns: string[]): Promise<string> {
  const exclude = (path: string) => /(^|\/)(node_modules|generated|\.next)(\/|$)/.test(path)
  const files: string[] = []
  for await (const entry of glob(patterns, { cwd: root, exclude, withFileTypes: false })) files.push(entry)
  const hash = createHash("sha256")
  for (const file of files.sort()) {
    const content = await readFile(join(root, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EISDIR") return undefined
      throw error
    })
    if (content) hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest("hex")
}
