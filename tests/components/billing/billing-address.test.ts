import { expect, test } from "vitest"
import { billingAddress, billingQuery } from "#components/billing/billing-address.ts"

const client = "01a22a7c-9e28-7000-8d4d-558c5f2263bb"

test("an address says what is shown, and nothing that is not asked", () => {
  expect(billingAddress({})).toBe("/billing")
  expect(billingAddress({ state: "overdue", client, page: 1 })).toBe(
    `/billing?state=overdue&client=${client}`,
  )
  expect(billingAddress({ page: 3 })).toBe("/billing?page=3")
  expect(billingAddress({ state: "paid" }, "/api/billing/invoices")).toBe("/api/billing/invoices?state=paid")
})

test("what an address asks for is read back, and what is malformed counts as not asked", () => {
  expect(billingQuery({ state: "overdue", client, page: "3" })).toEqual({ state: "overdue", client, page: 3 })
  for (const client of ["x' or 1=1", "-".repeat(36), [""]])
    expect(billingQuery({ client })).toEqual({ page: 1 })
  for (const page of ["0", "-1", "1.5", "x", "1e9", undefined, ["2", "3"]])
    expect(billingQuery({ state: "late", client: "x' or 1=1", page })).toEqual({ page: 1 })
})
