import { expect, test } from "vitest"
import { readValue } from "#lib/domain/flows/read-value.ts"
import type { InputKind } from "#lib/domain/flows/schema.ts"

test.each<[InputKind, string, string | number | null]>([
  ["text", "  two words ", "two words"],
  ["text", "   ", null],
  ["number", "12", 12],
  ["number", "about 12 pieces", 12],
  ["number", "1,250.50 €", 1250.5],
  ["number", "1.250,50", 1250.5],
  ["number", "1,250", 1250],
  ["number", "0.125", 0.125],
  ["number", "-3.5", -3.5],
  ["number", "between 2 and 3", null],
  ["number", "some", null],
  ["email", "Write to ann@example.com.", "ann@example.com"],
  ["email", "a@b.example or c@d.example", null],
  ["email", "ann@", null],
  ["phone", "+34 600 11 22 33", "+34600112233"],
  ["phone", "it's (020) 7946-0018", "02079460018"],
  ["phone", "0049 30 123456", "+4930123456"],
  ["phone", "12", null],
  ["date", "2026-12-31", "2026-12-31"],
  ["date", "on 31.12.2026 please", "2026-12-31"],
  ["date", "12/31/2026", "2026-12-31"],
  ["date", "31.02.2026", null],
  ["date", "tomorrow", null],
])("%s: %s", (kind, message, value) => {
  expect(readValue(kind, message)).toBe(value)
})
