import { readFileSync } from "node:fs"
import { REASONS } from "../reasons.ts"

/** Resident bytes of a reader, its heap and what lies outside it. */
const MOST_MEMORY = 320 * 2 ** 20
/**
 * Seconds of processor time since the last sign of life, and in all. On a busy machine a child that may work only a
 * little is not stuck; the clock's own limits are wider.
 */
const STALL = { cpu: 5, clock: 60 }
const TOTAL = { cpu: 60, clock: 300 }
const EVERY_MS = 100
const PAGE = 4096
const TICKS = 100

/** Calls `stop` with the reason once a process goes beyond what a reader may use. */
export class ProcessWatch {
  readonly #pid: number | undefined
  readonly #timer: NodeJS.Timeout
  readonly #begun: Use
  #alive: Use

  constructor(pid: number | undefined, stop: (reason: Error) => void) {
    this.#pid = pid
    this.#begun = useOf(pid)
    this.#alive = this.#begun
    this.#timer = setInterval(() => {
      if (residentBytes(this.#pid) > MOST_MEMORY) return stop(REASONS.tooMuchMemory())
      const now = useOf(this.#pid)
      if (isOver(STALL, this.#alive, now) || isOver(TOTAL, this.#begun, now)) stop(REASONS.tooSlow())
    }, EVERY_MS)
  }

  /** The process has told that it gets on. */
  sawProgress(): void {
    this.#alive = useOf(this.#pid)
  }

  end(): void {
    clearInterval(this.#timer)
  }
}

interface Use {
  cpu: number
  clock: number
}

const isOver = (limit: Use, from: Use, now: Use) =>
  now.cpu - from.cpu > limit.cpu || now.clock - from.clock > limit.clock

/** Where the system does not tell the processor's time, the clock stands in for it. */
function useOf(pid: number | undefined): Use {
  const clock = performance.now() / 1000
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]?.split(" ") ?? []
    return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, clock }
  } catch {
    return { cpu: clock, clock }
  }
}

/** Resident bytes of a process where the system tells, else 0. */
export function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * PAGE
  } catch {
    return 0
  }
}
