import { readFileSync } from "node:fs"

/** Resident bytes of a reader, its heap and what lies outside it. */
const MOST = 320 * 2 ** 20
const EVERY_MS = 100
const PAGE = 4096

/** Calls `over` when a process uses more memory than a reader may. Heap caps do not count buffers; Linux tells us. */
export function watchMemory(pid: number | undefined, over: () => void): NodeJS.Timeout {
  return setInterval(() => {
    if (residentBytes(pid) > MOST) over()
  }, EVERY_MS)
}

/** Resident bytes of a process where the system tells, else 0. */
export function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * PAGE
  } catch {
    return 0
  }
}
