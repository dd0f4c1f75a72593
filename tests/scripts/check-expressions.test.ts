// The sources below are texts; "§" stands for the dollar of a template's hole.
import { expect, test } from "vitest"
import { expressionsFromData, madeExpressions } from "../../scripts/steps/check-expressions.ts"

test.each([
  ["new RegExp(pattern)", true],
  ["RegExp(pattern, 'i')", true],
  ["new RegExp(`^§{path}$`)", true],
  ['new RegExp("^" + path)', true],
  ["new RegExp(\n  escape(path),\n)", true],
  ["text.match(pattern)", true],
  ["text.matchAll(`§{word}`)", true],
  ['const A = "a"\nnew RegExp(`§{A}|§{b}`, "u")', true],
  ["const a = load()\nnew RegExp(`§{a}`)", true],
  ["new RegExp(PATTERN)", true],
  ['const A = "a"\nnew RegExp(A, "u")', false],
  ['new RegExp("a|b", "iu")', false],
  ['const A = "a"\nconst B = `b`\nnew RegExp(`§{A}|§{B}`, "u")', false],
  ["/a|b/.test(text)", false],
  ["text.match(/a/)", false],
  ["text.matchAll(WORD)", false],
  ["const asks: RegExp = /a/", false],
])("%j: %s", (source, isMade) => {
  expect(madeExpressions(source.replaceAll("§", "$")).length > 0).toBe(isMade)
})

test("says the line", () => {
  expect(madeExpressions("\n\nconst made = new RegExp(text)\n")).toEqual([3])
})

test("the house makes none", async () => {
  await expressionsFromData()
})
