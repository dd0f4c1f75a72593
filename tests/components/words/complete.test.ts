import { expect, test } from "vitest"
import { translations } from "#components/words/translations.ts"
import * as words from "#components/words/words.ts"

/** Paths of all words in a tree, each with what stands there. */
function leaves(tree: object, path = ""): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    typeof value === "object" && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  )
}

/** Names, code and words that other languages share with English make up this share of a translation at most. */
const SHARED = 0.15
const english = new Map(leaves(words))

test("there are words to compare", () => {
  expect(english.size).toBeGreaterThan(1000)
})

test.each(Object.entries(translations))("%s has every word, and no other", (_, translation) => {
  expect(
    leaves(translation)
      .map(([path]) => path)
      .sort(),
  ).toEqual([...english.keys()].sort())
})

test.each(Object.entries(translations))("%s leaves no word empty and few in English", (_, translation) => {
  const told = leaves(translation).filter(([, word]) => typeof word === "string")
  expect(told.filter(([path, word]) => !word && english.get(path))).toEqual([])
  const same = told.filter(([path, word]) => word === english.get(path))
  expect(same.length / told.length, same.map(([path]) => path).join(", ")).toBeLessThan(SHARED)
})

test.each(Object.entries(translations))("%s makes texts of what English makes texts of", (_, translation) => {
  const wrong = leaves(translation).filter(([path, word]) => {
    const original = english.get(path)
    return (
      typeof word !== typeof original ||
      (typeof word === "function" && word.length > (original as () => void).length)
    )
  })
  expect(wrong.map(([path]) => path)).toEqual([])
})
