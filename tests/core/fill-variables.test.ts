import { expect, test } from "vitest"
import { fillVariables } from "#lib/core/fill-variables.ts"

const known = {
  system: { timezone: "Europe/Rome" },
  contact: { name: "Ann", plan: { tier: 2 }, vip: true, gone: null },
  conversation: { order: 7, note: "one\n  two", long: "x".repeat(900), "a b": "spaced" },
}

test.each([
  ["Hi {{contact.name}}!", "Hi Ann!"],
  ["{{ contact.name }} {{contact.vip}} {{conversation.order}}", "Ann true 7"],
  ["{{contact.plan}}", '{"tier":2}'],
  ["[{{contact.none}}{{contact.gone}}{{contact.constructor}}]", "[]"],
  ["{{conversation.note}}", "one two"],
  ["{{conversation.a b}}", "spaced"],
  ["{{other.name}} {{name}} {contact.name}", "{{other.name}} {{name}} {contact.name}"],
  ["{{conversation.long}}", "x".repeat(500)],
])("%s", (text, filled) => {
  expect(fillVariables(text, known)).toBe(filled)
})
