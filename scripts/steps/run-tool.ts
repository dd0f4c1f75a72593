import { spawn } from "node:child_process"
import { stat } from "node:fs/promises"
import { nullIfNoFile } from "../../lib/core/if-missing.ts"
import { root } from "./root.ts"

/** Runs a tool of node_modules like `runScript`. */
export const runTool = (
  path: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<string> => runScript(`node_modules/${path}`, args, env)

/** Runs a script on this Node in the checkout and returns what it printed; throws with that when it fails. */
export function runScript(
  path: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(process.execPath, [path, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk
    })
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) =>
      code === 0 ? resolve(output) : reject(new Error(output.trim() || `${path} ended with ${code}`)),
    )
  })
}

/** How long a test runner may take to end after its report. */
const LAST_MS = 60_000

/**
 * Runs a test runner of node_modules with its output shown; returns its exit code. One that has written its report and
 * does not end (it waits for a process that a test left behind) is ended; then the report alone tells how it went.
 */
export function showRunner(
  path: string,
  args: string[],
  { report, env = {}, lastMs = LAST_MS }: { report: string; env?: Record<string, string>; lastMs?: number },
): Promise<number> {
  const child = spawn(process.execPath, [`node_modules/${path}`, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  })
  let overdue = false
  const watch = setInterval(
    async () => {
      const written = await stat(report).catch(nullIfNoFile)
      if (!written || Date.now() - written.mtimeMs < lastMs || overdue) return
      overdue = true
      console.error(`${path} was done but did not end: a test has left a process behind`)
      child.kill("SIGKILL")
    },
    Math.min(1000, lastMs),
  )
  return new Promise<number>((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (code) => resolve(overdue ? 0 : (code ?? 1)))
  }).finally(() => clearInterval(watch))
}
