import { expect, test } from "vitest"
import { fillPlaceholders, placeholdersIn } from "#lib/core/placeholders.ts"

test("placeholders are found once each, in their order; variables of a conversation are none", () => {
  const text =
    "{{ company }} opens {{opening hours}}. {{contact.name}}, {{company}} is in {{Straße}}. {{ }} {{1x}}"
  expect(placeholdersIn(text)).toEqual(["company", "opening hours", "Straße"])
})

test("values take their place once; what stands in them is not filled in, others stay", () => {
  const values = { company: "{{secret}} & Sons", secret: "no" }
  expect(fillPlaceholders("{{company}}, {{other}}, {{ company }}", values)).toBe(
    "{{secret}} & Sons, {{other}}, {{secret}} & Sons",
  )
  expect(fillPlaceholders("?q={{company}}", values, encodeURIComponent)).toBe(
    "?q=%7B%7Bsecret%7D%7D%20%26%20Sons",
  )
  expect(fillPlaceholders("{{constructor}}", {})).toBe("{{constructor}}")
})
