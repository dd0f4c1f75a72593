import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { listFiles } from "./list-files.ts"
import { root } from "./root.ts"

const MOST = 300

/** Throws with the list of source files that are too long to read in one go. */
export async function longFiles(): Promise<void> {
  const files = await listFiles([
    "{app,components,lib,scripts,tests,e2e,bench,widget}/**/*.{ts,tsx,mjs,css}",
    "*.{ts,mjs}",
  ])
  const lengths = await Promise.all(
    files.map(async (file) => ({
      file,
      lines: (await readFile(join(root, file), "utf8")).split("\n").length - 1,
    })),
  )
  const long = lengths.filter(({ lines }) => lines > MOST)
  if (long.length > 0)
    throw new Error(long.map(({ file, lines }) => `${file}: ${lines} lines, at most ${MOST}`).join("\n"))
}
