import { expect, test } from "vitest"
import { nameFor } from "#components/channels/fields/lead-field.ts"

const NAME = /^[a-z][a-z0-9_]{0,39}$/

test("a field is named after its label, and like no other", () => {
  expect(nameFor("Company size", [])).toBe("company_size")
  expect(nameFor("Größe (m²)", [])).toBe("gro_e_m")
  expect(nameFor("Company", [{ name: "company" }, { name: "company_2" }])).toBe("company_3")
  expect(nameFor("", [{ name: "field_1" }])).toBe("field_2")
})

test.each(["会社", "42", "_", "-- a", "x".repeat(300), "1st choice", "\u0000", "constructor"])(
  "a label such as %j makes a name that is taken",
  (label) => {
    expect(nameFor(label, [])).toMatch(NAME)
  },
)
