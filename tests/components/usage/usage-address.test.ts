import { expect, test } from "vitest"
import { monthBeside, usageAddress, usageQuery } from "#components/usage/usage-address.ts"

const NOW = Date.parse("2026-11-30T23:00:00Z")
const client = "01a22b64-7dfe-7000-844f-7f7f442a9d1e"

test.each([
  [{}, { month: "2026-11", client: undefined }],
  [
    { month: "2026-02", client },
    { month: "2026-02", client },
  ],
  [{ month: "2026-13" }, { month: "2026-11" }],
  [{ month: "2026-12" }, { month: "2026-11" }],
  [{ month: "2023-12" }, { month: "2026-11" }],
  [
    { month: ["2026-02"], client: "'; drop" },
    { month: "2026-11", client: undefined },
  ],
])("%j asks for %j", (parameters, query) => {
  expect(usageQuery(parameters, NOW)).toMatchObject(query)
})

test("months beside are those that can be asked for", () => {
  expect(monthBeside("2026-01", -1, NOW)).toBe("2025-12")
  expect(monthBeside("2026-11", 1, NOW)).toBeNull()
  expect(monthBeside("2024-01", -1, NOW)).toBeNull()
})

test("an address says what is shown, and which table is a file", () => {
  expect(usageAddress({ month: "2026-11" })).toBe("/usage?month=2026-11")
  expect(usageAddress({ month: "2026-11", client }, "/usage/export", "bots")).toBe(
    `/usage/export?month=2026-11&client=${client}&table=bots`,
  )
})
