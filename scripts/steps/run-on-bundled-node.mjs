import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { Socket } from "node:net"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const LEAST = 22
/** The child's end of a pipe whose closing tells it that this process is gone. */
const LIFELINE = 3

/**
 * Returns when this process runs on a Node that can run Livery; else runs the same command on the Node that npm
 * installed (hosts may have an older one) and exits with its result. Neither process outlives the other, even when
 * one is killed.
 */
export async function runOnBundledNode() {
  if (process.env.LIVERY_LIFELINE) return followLauncher()
  const bundled = bundledNode()
  if (bundled && process.execPath !== bundled) return runOn(bundled)
  if (Number(process.versions.node.split(".")[0]) < LEAST) {
    console.error(`Livery needs Node ${LEAST} or later on this machine; this is ${process.versions.node}.`)
    process.exit(1)
  }
  endWithNpm(() => process.kill(process.pid, "SIGTERM"))
}

/** Path of the Node in node_modules, where there is one for this machine. */
function bundledNode() {
  const platform = process.platform === "win32" ? "win" : process.platform
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node"
  const path = join(root, "node_modules", `node-${platform}-${process.arch}`, file)
  return existsSync(path) ? path : undefined
}

/** @param {string} node */
function runOn(node) {
  const child = spawn(node, process.argv.slice(1), {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: { ...process.env, LIVERY_LIFELINE: String(LIFELINE) },
  })
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal))
  endWithNpm(() => child.kill("SIGTERM"))
  return new Promise(() => {
    child.on("error", (error) => {
      console.error(`${node} does not run here: ${error.message}`)
      process.exit(1)
    })
    child.on("exit", (code) => process.exit(code ?? 1))
  })
}

// npm runs its scripts in a shell that passes no signal on, and npm itself can be killed: when either is gone, this
// process was meant. Another parent's end (a terminal after `nohup`) means nothing.
/** @param {() => void} end */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event || process.env.LIVERY_LIFELINE) return
  const above = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === above) return
    clearInterval(timer)
    end()
  }, 250).unref()
}

/** The shell and npm, where the system tells. */
function ancestors() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/stat`, "utf8")
    return `${process.ppid} ${status.slice(status.lastIndexOf(")")).split(" ")[2]}`
  } catch {
    return String(process.ppid)
  }
}

function followLauncher() {
  delete process.env.LIVERY_LIFELINE
  const lifeline = new Socket({ fd: LIFELINE, readable: true, writable: false })
  lifeline.on("error", () => {})
  lifeline.on("close", () => process.kill(process.pid, "SIGKILL"))
  lifeline.resume()
  lifeline.unref()
}
