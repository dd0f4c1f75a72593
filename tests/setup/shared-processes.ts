import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** What a process cannot be freed of afterwards, or what is measured of it as a whole. */
const OWN_PROCESS =
  /inject\(|\bprocess\.(?!env\b)|node:child_process|vi\.(mock|stub|useFakeTimers)|process\.env(\.\w+|\[\w+\])? =|assign\(process\.env/
/** They start processes, kill them and look at what is left. */
const OF_PROCESSES = /^tests\/(server|scripts|db)\//
const DATABASE = /\buseDatabase\b/
const ENVIRONMENT = /\bprocess\.env\b/
/** What `useDatabase` does to the process it undoes itself. */
const UNDOES = "tests/setup/database.ts"
/** How a file changes the environment; what it does there `useDatabase` undoes as well. */
const SETTINGS = "tests/setup/settings.ts"
const TEST_CODE = /from "(#tests|\.\.?)\/([^"]+)"/g

/** What a file does to its process, itself or by the test code that it imports. */
interface Doing {
  isOwn: boolean
  hasDatabase: boolean
  hasEnvironment: boolean
}

/**
 * Test files, as paths below `root`, of which many can share a process: `plain` ones leave nothing behind in it, those
 * `withDatabase` nothing but what `useDatabase` undoes. Every other file has a process of its own.
 */
export function sharedProcesses(root: string): { plain: string[]; withDatabase: string[] } {
  const known = new Map<string, Doing>()
  const doingOf = (file: string): Doing => {
    const before = known.get(file)
    if (before) return before
    const text = readFileSync(join(root, file), "utf8")
    const doing =
      file === SETTINGS
        ? { isOwn: false, hasDatabase: false, hasEnvironment: true }
        : {
            isOwn: OWN_PROCESS.test(text),
            hasDatabase: DATABASE.test(text),
            hasEnvironment: ENVIRONMENT.test(text),
          }
    known.set(file, doing)
    for (const each of importedBy(root, file, text).map(doingOf)) {
      doing.isOwn ||= each.isOwn
      doing.hasDatabase ||= each.hasDatabase
      doing.hasEnvironment ||= each.hasEnvironment
    }
    return doing
  }
  const files = globSync("tests/**/*.test.{ts,tsx}", { cwd: root }).filter((file) => !doingOf(file).isOwn)
  return {
    plain: files.filter((file) => !doingOf(file).hasDatabase && !doingOf(file).hasEnvironment),
    withDatabase: files.filter((file) => doingOf(file).hasDatabase && !OF_PROCESSES.test(file)),
  }
}

const importedBy = (root: string, file: string, text: string): string[] =>
  [...text.matchAll(TEST_CODE)]
    .map(([, from = "", path = ""]) =>
      from === "#tests" ? join("tests", path) : join(dirname(file), from, path),
    )
    .filter((path) => path.startsWith("tests/") && path !== UNDOES && existsSync(join(root, path)))
