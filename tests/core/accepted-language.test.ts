import { expect, test } from "vitest"
import { acceptedLanguage } from "#lib/core/accepted-language.ts"

test.each([
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["en;q=0.5, fr-CA;q=0.9", "fr"],
  ["pt-BR", "pt"],
  ["nl, ja;q=0.9, IT;q=0.1", "it"],
  ["de;q=0, es;q=0.2", "es"],
  ["nl, ja", "en"],
  ["*", "en"],
  ["", "en"],
  [null, "en"],
  ["; q=1,,;;,de;q=x", "en"],
  [`${"nl,".repeat(100_000)}de`, "en"],
])("%j is read as %s", (header, language) => {
  expect(acceptedLanguage(header?.toString())).toBe(language)
})
