import { spawn } from "node:child_process"
import { join } from "node:path"
import { root } from "./root.ts"

/** Runs the jobs in a child process that starts again when its sources change. */
export function watchWorker(): { close(): Promise<void> } {
  const child = spawn(
    process.execPath,
    ["--watch", "--watch-preserve-output", join(root, "scripts/run-worker.ts")],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  )
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  return {
    close: () => {
      child.kill("SIGTERM")
      return gone
    },
  }
}
