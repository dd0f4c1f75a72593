import { type ChildProcess, execFile, spawn } from "node:child_process"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

export interface Install {
  /** Runs a command of the CLI beside it; returns what it prints as JSON. */
  livery<Out>(...words: string[]): Promise<Out>
  stop(): Promise<void>
}

/** Another install beside the one that all journeys share, with settings that would get in their way: data of its own, no demo. */
export async function startInstall(port: number, settings: Record<string, string>): Promise<Install> {
  const data = await mkdtemp(join(tmpdir(), "install-"))
  await chmod(data, 0o755)
  const env = { ...process.env, LIVERY_DATA: data, PORT: String(port), LIVERY_DEMO: "0", ...settings }
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  })
  const stop = async () => {
    await ended(child)
    await rm(data, { recursive: true, force: true })
  }
  try {
    await untilReady(port, child)
  } catch (error) {
    await stop()
    throw error
  }
  const livery = async <Out>(...words: string[]): Promise<Out> => {
    const command = [...["scripts/livery.mjs"], ...words, "--json"]
    const { stdout } = await promisify(execFile)(process.execPath, command, { env })
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Out
  }
  return { livery, stop }
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + 150_000; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`the install ended with ${child.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error("the install did not become ready")
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGTERM")
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000)
  await exit
  clearTimeout(timer)
}
