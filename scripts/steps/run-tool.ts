import { spawn } from "node:child_process"
import { root } from "./root.ts"

/**
 * Runs a JavaScript tool of node_modules on this Node, silently; throws with all that it printed when it fails.
 */
export function runTool(script: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
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
      code === 0
        ? resolve(output)
        : reject(new Error(`${[script, ...args].join(" ")} failed:\n${output.trim()}`)),
    )
  })
}
