const QUARTER = 15 * 60_000
/** Quarters of an hour that are looked ahead: where clocks are put forward, a day may lack the hour. */
const AHEAD = (49 * 60) / 15

/**
 * When an hour (0 to 23) of somebody's day begins next, after a moment; `timeZone` is an IANA name, null for UTC. Zones differ
 * by quarters of an hour, so no hour begins between them.
 */
export function nextDigest(after: Date, hour: number, timeZone: string | null): Date {
  const zone = timeZone ?? "UTC"
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
  const wanted = `${String(hour).padStart(2, "0")}:00`
  const first = (Math.floor(after.getTime() / QUARTER) + 1) * QUARTER
  for (let n = 0; n < AHEAD; n++) {
    const at = new Date(first + n * QUARTER)
    if (clock.format(at) === wanted) return at
  }
  throw new RangeError(`No ${wanted} in two days of ${zone}`)
}
