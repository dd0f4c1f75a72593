import { readFile } from "node:fs/promises"

/** Megabytes that the system counts for a process: now (`VmRSS`), or at most so far (`VmHWM`). */
export async function memoryOf(pid: number | undefined, field: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8")
  const line = status.split("\n").find((each) => each.startsWith(field))
  return Math.round(Number(line?.match(/\d+/)?.[0]) / 1024)
}
