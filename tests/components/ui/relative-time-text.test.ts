import { expect, test } from "vitest"
import { relativeTime } from "../../../components/ui/relative-time-text.ts"

const now = Date.UTC(2026, 0, 10)
const second = 1000

test.each([
  [0, "just now"],
  [59, "just now"],
  [60, "1 min. ago"],
  [2 * 3600 - 1, "1 hr. ago"],
  [86_400, "yesterday"],
  [3 * 86_400, "3 days ago"],
  [400 * 86_400, "last yr."],
])("%i seconds are %j", (seconds, text) => {
  expect(relativeTime(now - seconds * second, now)).toBe(text)
})
