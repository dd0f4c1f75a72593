import { glob } from "node:fs/promises"
import { root } from "./root.ts"

const GENERATED = /(^|\/)(node_modules|generated|\.next|\.data[^/]*)(\/|$)/

/** Files of the checkout that match, sorted, without what is generated. */
export async function listFiles(patterns: string[]): Promise<string[]> {
  const files: string[] = []
  const options = { cwd: root, exclude: (path: string) => GENERATED.test(path) }
  for await (const file of glob(patterns, options)) files.push(file)
  return files.sort()
}
