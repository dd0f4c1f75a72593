import { readFileSync } from "node:fs"

/** Clock ticks a second in which Linux counts. */
const TICKS = 100

/** Milliseconds of processor time that a process, its children and theirs have used, those that have ended included. */
export function processorTime(id: number): number {
  const stat = read(`/proc/${id}/stat`)
  const [, , , , , , , , , , , user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number)
  const own = ((user + system + endedUser + endedSystem) * 1000) / TICKS
  const children = read(`/proc/${id}/task/${id}/children`).split(" ").filter(Boolean).map(Number)
  return children.reduce((sum, child) => sum + processorTime(child), own)
}

/** A child may end while it is looked at; its time is then its parent's. */
function read(path: string): string {
  try {
    return readFileSync(path, "latin1")
  } catch {
    return ""
  }
}
