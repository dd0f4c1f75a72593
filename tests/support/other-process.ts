import { fork } from "node:child_process"
import { join } from "node:path"
import { afterAll } from "vitest"

/** Another process that serves the API over the file's database, with a clock of its own; killed when its tests are done. */
export async function startOtherProcess({ aheadMs = 0 } = {}) {
  const child = fork(join(import.meta.dirname, "serve-api.ts"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, CLOCK_AHEAD_MS: String(aheadMs) },
  })
  afterAll(() => void child.kill())
  const url = await new Promise<string>((resolve) => child.once("message", (found) => resolve(String(found))))
  return { url, kill: () => child.kill("SIGKILL") }
}
