import { expect, test } from "vitest"
import { checkText, findUnstorable } from "#lib/core/check-text.ts"

const NUL = expect.stringContaining("NUL")
const HALF = expect.stringContaining("surrogate")

test.each([
  ["a\0", [], NUL],
  ["\ud800", [], HALF],
  [{ name: "a\0b" }, ["name"], NUL],
  [{ a: [{ b: ["x", "\udfff"] }] }, ["a", 0, "b", 1], HALF],
  [{ settings: { "a\0": 1 } }, ["settings"], NUL],
  [Object.assign(Object.create(null), { a: "\0" }), ["a"], NUL],
])("%j cannot be stored", (value, path, reason) => {
  const found = findUnstorable(value)
  expect(found?.path.map(String)).toEqual(path.map(String))
  expect(found?.reason).toEqual(reason)
})

test.each([
  "",
  "a\u0001\ufffe\uffff😀\u202e",
  null,
  undefined,
  0,
  true,
  [],
  {},
  { a: [1, null, { b: "text" }] },
  new Date(Number.NaN),
  Buffer.from("a\0b"),
  new Map([["a", "\0"]]),
])("%j is nothing against", (value) => {
  expect(findUnstorable(value)).toBeUndefined()
})

test("depth is no way past it", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}"\\u0000"${"]".repeat(100_000)}`)
  expect(findUnstorable(deep)?.path).toHaveLength(100_000)
})

test("a text is refused as invalid input", () => {
  expect(() => checkText("a\0")).toThrow(expect.objectContaining({ code: "invalid_input" }))
  expect(() => checkText("fine")).not.toThrow()
})
