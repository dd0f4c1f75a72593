import { spawn } from "node:child_process"
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

/** Runs a tool of node_modules with its output shown; returns its exit code. */
export function showTool(path: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [`node_modules/${path}`, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => resolve(code ?? 1))
  })
}
