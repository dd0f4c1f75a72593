import { expect, test } from "vitest"
import { retryAt } from "#lib/domain/webhooks/retry-at.ts"

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const created = new Date("2026-11-24T00:00:00Z")

/** The times of all attempts after the first, in milliseconds since it, when every one fails at once. */
function attempts(chance: number): number[] {
  const times: number[] = []
  for (let at: Date | null = created; at; ) {
    at = retryAt(created, at, chance)
    if (at) times.push(at.getTime() - created.getTime())
  }
  return times
}

test("attempts spread over three days, ever farther apart", () => {
  expect(attempts(0)).toEqual([
    5 * SECOND,
    MINUTE,
    6 * MINUTE,
    36 * MINUTE,
    3 * HOUR,
    8 * HOUR,
    18 * HOUR,
    32 * HOUR,
    50 * HOUR,
    70 * HOUR,
  ])
})

test.each([0.1, 0.5, 1])("chance (%d) adds at most a tenth of a wait, and never an attempt", (chance) => {
  const times = attempts(chance)
  expect(times).toHaveLength(10)
  expect(times.at(-1)).toBeLessThanOrEqual(72 * HOUR)
  for (const [index, time] of times.entries()) expect(time).toBeGreaterThan(attempts(0)[index] ?? 0)
})

test("what starts late goes on where it would be by now", () => {
  expect(retryAt(created, new Date(created.getTime() + 4 * HOUR), 0)).toEqual(
    new Date(created.getTime() + 8 * HOUR),
  )
  expect(retryAt(created, new Date(created.getTime() + 70 * HOUR), 0)).toBeNull()
})
