import { afterEach, expect, test } from "vitest"
import { inLanguage, locale, speak } from "#components/words/in-language.ts"

const english = { title: "Bots", few: ["one"], nested: { more: (n: number) => `${n} more`, plain: "Plain" } }
const words = inLanguage("shelf", english)
const german = { shelf: { title: "Regale", nested: { more: (n: number) => `${n} weitere` } } }

afterEach(() => speak({ words: {}, language: () => "en" }))

test("what was kept of an area before is in the language that is spoken later", () => {
  const { nested } = words
  expect([words.title, nested.more(2)]).toEqual(["Bots", "2 more"])
  speak({ words: { de: german }, language: () => "de" })
  expect([words.title, nested.more(2), locale()]).toEqual(["Regale", "2 weitere", "de"])
})

test("a word that a language lacks is English, and so is a language that is not there", () => {
  speak({ words: { de: german }, language: () => "de" })
  expect([words.nested.plain, words.few]).toEqual(["Plain", ["one"]])
  speak({ words: { de: german }, language: () => "fr" })
  expect(words.title).toBe("Bots")
})

test("an area can be listed and spread like any other", () => {
  speak({ words: { de: german }, language: () => "de" })
  expect(Object.keys(words)).toEqual(["title", "few", "nested"])
  expect({ ...words }.title).toBe("Regale")
  expect(Object.entries(words.nested).map(([, word]) => typeof word)).toEqual(["function", "string"])
})
