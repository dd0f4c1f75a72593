import { expect, test } from "vitest"
import { csvOf } from "#lib/domain/analytics/analytics.ts"
import { bucketsOf, monthsBack, rangeOf, stretchesOf } from "#lib/domain/analytics/report/range.ts"

test("a cell that a spreadsheet would run is a text, and commas and quotes stay in their cell", () => {
  const rows = [
    ["=1+1", 3, null],
    ['Say "hi", please', -2, "two\nlines"],
  ]
  expect(csvOf({ columns: ["a", "b", "c"], rows })).toBe(
    `a,b,c\r\n'=1+1,3,\r\n"Say ""hi"", please",-2,"two\nlines"\r\n`,
  )
})

test("a stretch of days is the fewest days and whole months, each day once", () => {
  for (const [from, to] of [
    ["2026-01-01", "2026-12-31"],
    ["2026-01-02", "2026-03-01"],
    ["2026-02-01", "2026-02-28"],
    ["2026-02-10", "2026-02-20"],
    ["2025-12-31", "2026-01-01"],
    ["2025-11-15", "2026-11-14"],
  ] as const) {
    const all = bucketsOf({ from, to, unit: "day" })
    const covered = stretchesOf({ from, to }).flatMap((stretch) =>
      stretch.span === "day"
        ? bucketsOf({ ...stretch, unit: "day" })
        : bucketsOf({ ...stretch, unit: "month" }).flatMap((month) =>
            all.filter((day) => day.startsWith(month.slice(0, 7))),
          ),
    )
    expect([from, covered]).toEqual([from, all])
  }
})

test("months are compared with the same days of months before", () => {
  expect(rangeOf({ from: "2026-03-01", to: "2026-03-30" }).before).toEqual({
    from: "2026-01-30",
    to: "2026-02-28",
  })
  expect(rangeOf({ from: "2025-12-01", to: "2026-11-29" }).before).toEqual({
    from: "2024-12-01",
    to: "2025-11-29",
  })
  expect(monthsBack("2026-03-31", 1)).toBe("2026-02-28")
})
