const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** When attempts are due, counted from the first chance to deliver: three days in all, with what is left to chance. */
const OFFSETS = [
  5_000,
  MINUTE,
  6 * MINUTE,
  36 * MINUTE,
  3 * HOUR,
  8 * HOUR,
  18 * HOUR,
  32 * HOUR,
  50 * HOUR,
  70 * HOUR,
]

/** How long an endpoint may take nothing before it is switched off. */
export const FAILING_FOR = 69 * HOUR

/**
 * When a delivery that has just failed is tried again; null after three days. Up to a tenth of the wait is added by chance,
 * so that what failed together does not come back together.
 */
export function retryAt(createdAt: Date, now: Date, chance = Math.random()): Date | null {
  const age = now.getTime() - createdAt.getTime()
  const next = OFFSETS.find((offset) => offset > age)
  if (next === undefined) return null
  const wait = next - age
  return new Date(now.getTime() + wait + wait * 0.1 * chance)
}
