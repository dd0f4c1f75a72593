import { expect, test } from "vitest"
import { contains, flawsOf, isRight } from "../../../../bench/retrieval/answers/judge.ts"
import type { Question } from "../../../../bench/retrieval/answers/schema.ts"

const shown = (text: string, citations = 1) => ({ text, citations })
const price: Question = {
  kind: "plain",
  ask: ["what does it cost"],
  right: [["5 €"], ["five euros", "a day"]],
  wrong: ["8 €"],
  read: true,
}

test("an answer is right when it holds all of one alternative, nothing wrong, and a source", () => {
  expect(isRight(price, shown("A day costs **5 €**. [1]"))).toBe(true)
  expect(isRight(price, shown("Five  euros\nfor a day [1]"))).toBe(true)
  expect(isRight(price, shown("Five euros [1]"))).toBe(false)
  expect(isRight(price, shown("5 €, on Sundays 8 € [1]"))).toBe(false)
  expect(isRight({ ...price, right: [["1"]] }, shown("Two. [1]"))).toBe(false)
  expect(isRight(price, shown("Did you mean: is it 5 €?", 0))).toBe(false)
})

test("a wish for a person needs no source, and what cannot be answered is to be refused", () => {
  const person = { ...price, kind: "person" as const, right: [["help@example.com"]] }
  expect(isRight(person, shown("Write to help@example.com.", 0))).toBe(true)
  const unanswerable = { ...price, kind: "unanswerable" as const, right: [] }
  expect(isRight(unanswerable, shown("I do not know.", 0))).toBe(true)
  expect(isRight(unanswerable, shown("5 € [1]", 0))).toBe(false)
})

test("a number does not stand in a longer one", () => {
  for (const text of ["15 €", "1.5 €", "x 5 €, 7"]) expect(contains(text, "5 €")).toBe(text.startsWith("x"))
  expect(contains("at 5.", "at 5")).toBe(true)
  expect(contains("at 5.50", "at 5")).toBe(false)
  expect(contains("at 5.00", "at 5")).toBe(true)
  expect(contains("at 5,000", "at 5")).toBe(false)
  expect(contains("ironing,1.90,2 days", "1.90")).toBe(true)
  expect(contains("port 80801, 8080", "8080")).toBe(true)
})

test("answers show no marks, no banners, at most 500 characters and sources in order", () => {
  const look = (text: string) => flawsOf(shown(text), { banners: ["Accept all cookies"] })
  expect(look("Open the **box**. [1]")).toEqual(["marks"])
  expect(look("| Small | 5 |\n[1]")).toEqual(["marks"])
  expect(look("Open the __box__. [1]")).toEqual(["marks"])
  expect(look("Set APP_SERVER__PORT. [1]")).toEqual([])
  expect(look("## Prices\nFive. [1]")).toEqual(["marks"])
  expect(look("See [the page](https://example.com). [1]")).toEqual(["marks"])
  expect(look("Accept all  cookies [1]")).toEqual(["banner text"])
  expect(look(`${"x".repeat(500)} [1]`)).toEqual(["too long"])
  expect(look("Five. [2] Six. [1]")).toEqual(["numbers out of order"])
  expect(look("Five. [1] Six. [2] Seven. [1]")).toEqual([])
  expect(look("Run `a | b`:\n```sh\n# first\na | b\n```\n- one\n- two [1]")).toEqual([])
})
