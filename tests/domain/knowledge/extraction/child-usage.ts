import { readFileSync } from "node:fs"

const TICKS = 100

const read = (path: string) => {
  try {
    return readFileSync(path, "latin1")
  } catch {
    return ""
  }
}
const children = () => read(`/proc/self/task/${process.pid}/children`).split(" ").filter(Boolean)
/** Fields of /proc/…/stat from the state on; the name before may have spaces in it. */
const stat = (id: string) => read(`/proc/${id}/stat`).split(") ")[1]?.split(" ").map(Number) ?? []

/** Seconds of processor time of all children so far, ended ones too; 0 where the system does not tell. */
export function childSeconds(): number {
  const own = stat("self")
  const ended = (own[13] ?? 0) + (own[14] ?? 0)
  const living = children().map(stat)
  return living.reduce((sum, fields) => sum + (fields[11] ?? 0) + (fields[12] ?? 0), ended) / TICKS
}

/** Resident bytes of the largest child. */
export const largestChild = (): number =>
  Math.max(0, ...children().map((id) => Number(read(`/proc/${id}/statm`).split(" ")[1] ?? 0) * 4096))
