import { expect, test } from "vitest"
import {
  analyticsAddress,
  analyticsQuery,
  conversationsBehind,
  daysOfPreset,
  exportAddress,
} from "#components/analytics/analytics-address.ts"

const now = Date.parse("2026-03-01T00:30:00Z")

test("presets end today in UTC, and a year is whole months", () => {
  expect(daysOfPreset("7", now)).toEqual({ from: "2026-02-23", to: "2026-03-01" })
  expect(daysOfPreset("year", now)).toEqual({ from: "2025-04-01", to: "2026-03-01" })
})

test("an address says what it shows, and what is malformed counts as absent", () => {
  const bot = "0198c000-0000-7000-8000-000000000000"
  for (const query of [
    analyticsQuery({}, now),
    analyticsQuery({ range: "year", bot, channel: "api" }, now),
    analyticsQuery({ range: "custom", from: "2025-02-28", to: "2026-02-28" }, now),
  ]) {
    const params = new URL(analyticsAddress(query), "http://a.test").searchParams
    expect(analyticsQuery(Object.fromEntries(params), now)).toEqual(query)
  }
  expect(analyticsAddress(analyticsQuery({}, now))).toBe("/analytics")
  for (const days of [
    { from: "2026-02-30", to: "2026-03-01" },
    { from: "2026-03-01", to: "2026-02-01" },
    { from: "2024-01-01", to: "2026-02-01" },
    { from: "yesterday", to: "2026-02-01" },
  ])
    expect(analyticsQuery({ range: "custom", bot: "';--", ...days }, now)).toMatchObject({
      range: "30",
      bot: undefined,
    })
})

test("a file and the conversations behind a point keep the filters", () => {
  const query = analyticsQuery({ range: "7", channel: "api" }, now)
  expect(exportAddress(query, "bots")).toBe("/analytics/export?range=7&channel=api&format=csv&table=bots")
  expect(
    conversationsBehind({ from: "2026-02-01", to: "2026-02-01" }, { channel: "api", wants: "person" }),
  ).toBe("/conversations?from=2026-02-01&to=2026-02-01&channel=api&wants=person")
})
