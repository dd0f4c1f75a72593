import { expect, test } from "vitest"
import { nextDigest } from "#lib/domain/inbox/next-digest.ts"

test.each([
  ["later the same day", "2026-11-29T05:00:00Z", 8, "Europe/Berlin", "2026-11-29T07:00:00Z"],
  ["the next day once it has begun", "2026-11-29T07:00:00Z", 8, "Europe/Berlin", "2026-11-30T07:00:00Z"],
  ["in UTC where no zone was chosen", "2026-11-29T09:00:00Z", 8, null, "2026-11-30T08:00:00Z"],
  ["at midnight", "2026-11-29T09:00:00Z", 0, "America/New_York", "2026-11-30T05:00:00Z"],
  ["in a zone between the hours", "2026-11-29T09:00:00Z", 8, "Asia/Kathmandu", "2026-11-30T02:15:00Z"],
  [
    "over the night in which clocks go back",
    "2026-10-24T07:00:00Z",
    8,
    "Europe/Berlin",
    "2026-10-25T07:00:00Z",
  ],
  ["past a day without that hour", "2026-03-28T02:00:00Z", 2, "Europe/Berlin", "2026-03-30T00:00:00Z"],
] as const)("an hour of the day comes next %s", (_, after, hour, zone, expected) => {
  expect(nextDigest(new Date(after), hour, zone).toISOString()).toBe(expected.replace("Z", ".000Z"))
})
