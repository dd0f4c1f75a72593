import { createHash } from "node:crypto"
import { glob, stat } from "node:fs/promises"
import { join } from "node:path"

/** What a build is made of. Pages that Next writes again while it runs, and its cache, are not. */
const PARTS = ["BUILD_ID", "*.json", "{server,static}/**/*.{js,mjs,css,woff2}"]

/** One hash over names and sizes of what a build consists of: another one when files are gone, cut or added. */
export async function hashBuild(folder: string): Promise<string> {
  const files: string[] = []
  for await (const file of glob(PARTS, { cwd: folder })) files.push(file)
  const hash = createHash("sha256")
  for (const file of files.sort()) hash.update(`${file}\0${(await stat(join(folder, file))).size}\n`)
  return hash.digest("hex")
}
