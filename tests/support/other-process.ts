import { fork } from "node:child_process"
import { join } from "node:path"
import { afterAll } from "vitest"

/**
 * Another process that serves the API over the file's database, with a clock and settings of its own, and without jobs;
 * killed when the file's tests are done. For the top of a file: what a test itself starts is not told of the end.
 */
export async function startOtherProcess({ aheadMs = 0, env = {} }: { aheadMs?: number; env?: object } = {}) {
  const child = fork(join(import.meta.dirname, "serve-api.ts"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, ...env, CLOCK_AHEAD_MS: String(aheadMs) },
  })
  afterAll(() => void child.kill())
  const url = await new Promise<string>((resolve) => child.once("message", (found) => resolve(String(found))))
  return { url, kill: () => child.kill("SIGKILL") }
}
