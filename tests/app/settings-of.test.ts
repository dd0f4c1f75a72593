import { expect, test } from "vitest"
import { settingsOf } from "#app/(app)/bots/settings-of.ts"

function form(values: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}

test("empty texts and open choices clear, what the form lacks stays", () => {
  expect(
    settingsOf(form({ name: " Ada ", backstory: "  ", model: "none", role: "none", language: "de" })),
  ).toEqual({
    name: "Ada",
    backstory: null,
    model: null,
    role: null,
    language: "de",
  })
})

test("line breaks of forms become plain ones", () => {
  expect(settingsOf(form({ backstory: "a\r\nb" }))).toEqual({ backstory: "a\nb" })
})

test.each([
  ["name", "   "],
  ["name", "x".repeat(201)],
  ["language", "xx"],
  ["language", "none"],
  ["channelType", "fax"],
  ["welcomeMessage", "a\0b"],
])("%s of %j is refused at its field", (name, value) => {
  expect(() => settingsOf(form({ [name]: value }))).toThrow(
    expect.objectContaining({ code: "invalid_input", details: expect.objectContaining({ path: [name] }) }),
  )
})
