import { readdirSync, readFileSync } from "node:fs"

const PAGE = 4096
const EVERY_MS = 20

/** Watches the resident memory of this process and of the readers it started; `stop` tells the most it grew, in bytes. */
export function readerMemory() {
  const begun = now()
  const most = { own: 0, reader: 0, both: 0 }
  const timer = setInterval(() => {
    const { own, reader } = now()
    most.own = Math.max(most.own, own - begun.own)
    most.reader = Math.max(most.reader, reader - begun.reader)
    most.both = Math.max(most.both, own + reader - begun.own - begun.reader)
  }, EVERY_MS)
  return {
    stop() {
      clearInterval(timer)
      return most
    },
  }
}

function now() {
  const reader = readers().reduce((sum, id) => sum + resident(id), 0)
  return { own: process.memoryUsage.rss(), reader }
}

/** A reader's program is named on its command line; the threads that may have started it each list their own children. */
function readers(): string[] {
  const threads = readdirSync("/proc/self/task")
  const children = threads.flatMap((thread) =>
    read(`/proc/self/task/${thread}/children`).split(" ").filter(Boolean),
  )
  return children.filter((id) => read(`/proc/${id}/cmdline`).includes("reader-child"))
}

const resident = (id: string) => Number(read(`/proc/${id}/statm`).split(" ")[1] ?? 0) * PAGE

function read(path: string): string {
  try {
    return readFileSync(path, "latin1")
  } catch {
    return ""
  }
}
