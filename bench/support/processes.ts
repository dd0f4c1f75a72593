import { type ChildProcess, spawn } from "node:child_process"

const running = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL")
})

/** Starts a program and waits until it prints `ready`. It ends with this process. */
export async function start(
  args: string[],
  env: Record<string, string>,
  ready: RegExp,
  cwd?: string,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  })
  running.add(child)
  let said = ""
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      if (ready.test(said)) resolve()
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    child.on("exit", (code) => reject(new Error(`${args[0]} ended with ${code}: ${said.slice(-2000)}`)))
  })
  return child
}

/** Runs a program to its end and returns what it printed. */
export async function run(args: string[], env: Record<string, string>, cwd?: string): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  })
  running.add(child)
  let out = ""
  let problems = ""
  child.stdout.on("data", (chunk) => {
    out += chunk
  })
  child.stderr.on("data", (chunk) => {
    problems += chunk
  })
  const code = await new Promise((resolve) => child.on("close", resolve))
  running.delete(child)
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${problems.slice(-2000)}`)
  if (problems) process.stderr.write(problems.slice(0, 2000))
  return out
}

export function stop(child: ChildProcess): Promise<void> {
  running.delete(child)
  return new Promise((resolve) => {
    child.on("exit", () => resolve())
    child.kill("SIGTERM")
    setTimeout(() => child.kill("SIGKILL"), 5000).unref()
  })
}
