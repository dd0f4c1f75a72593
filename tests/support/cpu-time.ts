/** Milliseconds of processor time that work takes on this thread. Unlike the clock, it does not count what others run meanwhile. */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const begun = process.threadCpuUsage()
  await work()
  return millis(process.threadCpuUsage(begun))
}

/** The most processor time in milliseconds that work takes at a stretch, before others of the event loop have a turn. */
export async function longestTurnOf(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let at = process.threadCpuUsage()
  const turn = () => {
    longest = Math.max(longest, millis(process.threadCpuUsage(at)))
    at = process.threadCpuUsage()
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  await work()
  clearImmediate(next)
  return Math.max(longest, millis(process.threadCpuUsage(at)))
}

const millis = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000
