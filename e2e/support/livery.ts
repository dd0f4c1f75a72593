import { execFile } from "node:child_process"
import { promisify } from "node:util"

/** Runs a command of the CLI beside the running app; returns what it prints as JSON. */
export async function livery<Out>(...words: string[]): Promise<Out> {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/livery.mjs", ...words, "--json"])
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Out
}
