import { expect, test } from "vitest"
import { conceptsIn } from "#lib/domain/retrieval/concepts.ts"
import { linesOf } from "#lib/domain/retrieval/lines-of.ts"
import { meaningsOf } from "#lib/domain/retrieval/meanings.ts"
import { LANGUAGES } from "#lib/domain/retrieval/schema.ts"

test("every language says every concept", () => {
  const counts = LANGUAGES.map((language) => linesOf(language).length)
  expect(new Set(counts).size).toBe(1)
  expect(counts[0]).toBeGreaterThan(200)
  for (const language of LANGUAGES)
    for (const [concept, { same, phrases }] of conceptsIn(language).wordings.entries())
      expect(same.length + phrases.length, `${language}: ${linesOf(language)[concept]}`).toBeGreaterThan(0)
})

const relatedOf = (question: string[], language: "en" | "de", word: string) =>
  meaningsOf(question, language).find((meaning) => meaning.word === word)?.related ?? []

test("a word is carried over by its concept", () => {
  expect(relatedOf(["Wie", "lange", "ist", "die", "Garantie"], "en", "Garantie")).toContain("warranti")
  expect(relatedOf(["How", "long", "is", "the", "warranty"], "de", "warranty")).toContain("garanti")
})

test("a compound is carried over in its parts", () => {
  const parts = meaningsOf(["Wie", "hoch", "sind", "die", "Paketkosten"], "en").slice(-2)
  expect(parts[0]?.related).toContain("parcel")
  expect(parts[1]?.related).toContain("price")
})

test("names and numbers carry by themselves", () => {
  const meanings = meaningsOf(["Wie", "viel", "kostet", "das", "Modell", "Heron", "250"], "en")
  expect(meanings.slice(-2).map(({ forms, related }) => [forms[0], related])).toEqual([
    ["heron", []],
    ["250", []],
  ])
})

test("small words of the question's language are left out, whatever they are in the texts'", () => {
  expect(meaningsOf(["Wo", "ist", "die", "Toilette"], "en").map(({ word }) => word)).toEqual(["Toilette"])
})

test("words that together name one thing are related to its other names", () => {
  expect(relatedOf(["can", "I", "get", "my", "money", "back"], "en", "back")).toContain("refund")
  expect(relatedOf(["is", "there", "a", "back", "door"], "en", "back")).not.toContain("reimburs")
})

test("a small number is the same in figures and in words, in whatever language", () => {
  const formsOf = (word: string) => meaningsOf([word], "en")[0]?.forms
  expect(formsOf("3")).toContain("three")
  expect(formsOf("three")).toContain("3")
  expect(
    meaningsOf(["Was", "kosten", "die", "drei", "Anzüge"], "en").find(({ word }) => word === "drei")?.forms,
  ).toContain("3")
})

test("an abbreviation is looked for in its plural too", () =>
  expect(meaningsOf(["dvd"], "en")[0]?.forms).toContain("dvds"))
