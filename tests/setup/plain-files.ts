import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** What a test needs a process of its own for: a database, child processes, or what it sets or measures of the process. */
const OWN_PROCESS = /useDatabase|inject\(|\bprocess\.|node:child_process|vi\.(mock|stub|useFakeTimers)/
const TEST_CODE = /from "(#tests|\.\.?)\/([^"]+)"/g

/**
 * Test files, as paths below `root`, that leave nothing behind in their process, neither themselves nor by the test
 * code that they import: many of them can share one.
 */
export function plainFiles(root: string): string[] {
  const known = new Map<string, boolean>()
  const isPlain = (file: string): boolean => {
    const before = known.get(file)
    if (before !== undefined) return before
    known.set(file, true)
    const text = readFileSync(join(root, file), "utf8")
    const imported = [...text.matchAll(TEST_CODE)]
      .map(([, from = "", path = ""]) =>
        from === "#tests" ? join("tests", path) : join(dirname(file), from, path),
      )
      .filter((path) => path.startsWith("tests/") && existsSync(join(root, path)))
    const plain = !OWN_PROCESS.test(text) && imported.every(isPlain)
    known.set(file, plain)
    return plain
  }
  return globSync("tests/**/*.test.{ts,tsx}", { cwd: root }).filter(isPlain)
}
