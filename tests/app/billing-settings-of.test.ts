import { expect, test } from "vitest"
import { billingSettingsOf } from "../../app/(app)/billing/billing-settings-of.ts"

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  const usual = { sellerName: "Acme", taxRate: "19", dueDays: "14", graceDays: "7" }
  for (const [name, value] of Object.entries({ ...usual, ...fields })) data.set(name, value)
  return data
}

test.each([
  ["19", 1900],
  ["8.1", 810],
  ["8,1", 810],
  ["0", 0],
  ["100", 10_000],
  ["16.65", 1665],
])("a rate of %s percent is %i hundredths", (taxRate, hundredths) => {
  expect(billingSettingsOf(form({ taxRate }))).toMatchObject({ settings: { taxRate: hundredths } })
  expect(billingSettingsOf(form({ taxRate })).fields).toBeUndefined()
})

test.each([
  ["taxRate", ""],
  ["taxRate", "101"],
  ["taxRate", "100.01"],
  ["taxRate", "-5"],
  ["taxRate", "1e1"],
  ["taxRate", "nineteen"],
  ["taxRate", "8.123"],
  ["dueDays", ""],
  ["dueDays", "366"],
  ["dueDays", "-1"],
  ["dueDays", "1.5"],
  ["graceDays", "9999"],
])("%s of %o is said to be wrong", (name, value) => {
  expect(Object.keys(billingSettingsOf(form({ [name]: value })).fields ?? {})).toEqual([name])
})

test("whoever charges says who sells", () => {
  expect(billingSettingsOf(form({ sellerName: " " })).fields).toBeUndefined()
  expect(billingSettingsOf(form({ mode: "manual", sellerName: " " })).fields).toHaveProperty("sellerName")
  expect(billingSettingsOf(form({ mode: "manual" })).settings).toMatchObject({
    mode: "manual",
    sellerName: "Acme",
  })
})
