import { fork } from "node:child_process"
import { join } from "node:path"
import { afterAll } from "vitest"

/** Another process that serves the API over the file's database; killed when its tests are done. */
export async function startOtherProcess() {
  const child = fork(join(import.meta.dirname, "serve-api.ts"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  afterAll(() => void child.kill())
  const url = await new Promise<string>((resolve) => child.once("message", (found) => resolve(String(found))))
  return { url, kill: () => child.kill("SIGKILL") }
}
