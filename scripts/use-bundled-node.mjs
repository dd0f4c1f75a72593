import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const LEAST = 22

/**
 * Returns when this process runs on a Node that can run Livery; else runs the same command on the Node that npm
 * installed (hosts may have an older one) and exits with its result. Signals reach the child.
 */
export async function useBundledNode() {
  const bundled = bundledNode()
  if (process.execPath === bundled || process.env.LIVERY_NODE === process.execPath) return
  if (!bundled && Number(process.versions.node.split(".")[0]) >= LEAST) return
  if (!bundled) {
    console.error(`Livery needs Node ${LEAST} or later here; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const child = spawn(bundled, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: "inherit",
    env: { ...process.env, LIVERY_NODE: bundled },
  })
  // A terminal's Ctrl-C reaches the child by itself; only a signal sent to this process alone must be passed on.
  process.on("SIGINT", () => {})
  process.on("SIGTERM", () => child.kill("SIGTERM"))
  process.on("SIGHUP", () => child.kill("SIGHUP"))
  await new Promise(() => {
    child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGTERM" ? 143 : 1)))
  })
}

/** Path of the Node in node_modules, where there is one for this machine. */
export function bundledNode() {
  const platform = process.platform === "win32" ? "win" : process.platform
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node"
  const path = join(root, "node_modules", `node-${platform}-${process.arch}`, file)
  return existsSync(path) ? path : undefined
}
