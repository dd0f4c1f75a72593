import { describe, expect, test } from "vitest"
import { monthAddress, monthQuery, monthsUpTo } from "#components/month-report/month-address.ts"

const now = new Date("2026-11-20T23:30:00Z")

describe("the address of a month report", () => {
  test("is read back", () => {
    for (const query of [
      { month: "2026-11", minutes: 5 },
      { month: "2025-11", minutes: 8 },
    ]) {
      const { searchParams } = new URL(monthAddress("/analytics/month", query), "http://localhost")
      expect(monthQuery(Object.fromEntries(searchParams), now)).toEqual(query)
    }
  })

  test("what is malformed or cannot be chosen counts as absent", () => {
    for (const odd of ["2026-12", "2025-10", "2026-13", "november", ["2026-10"], undefined])
      expect(monthQuery({ month: odd, minutes: "4" }, now)).toEqual({ month: "2026-11", minutes: 5 })
  })

  test("without a month is about the running one, and in its first days about the one that has ended", () => {
    const month = (at: string) => monthQuery({}, new Date(at)).month
    expect(month("2026-11-05T23:59:59Z")).toBe("2026-10")
    expect(month("2026-11-06T00:00:00Z")).toBe("2026-11")
    expect(month("2026-01-01T00:00:00Z")).toBe("2025-12")
  })

  test("leads to thirteen months", () => {
    expect(monthsUpTo(new Date("2026-03-31T12:00:00Z"))).toEqual([
      ...["2026-03", "2026-02", "2026-01", "2025-12", "2025-11", "2025-10", "2025-09"],
      ...["2025-08", "2025-07", "2025-06", "2025-05", "2025-04", "2025-03"],
    ])
  })
})
