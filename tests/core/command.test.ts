import { describe, expect, test } from "vitest"
import { z } from "zod"
import { parse, procedure } from "#lib/core/command.ts"
import type { Context } from "#lib/core/context.ts"
import { isLiveryError, LiveryError } from "#lib/core/errors.ts"

const Input = z.strictObject({ name: z.string(), deep: z.strictObject({ n: z.int() }).optional() })
const fault = (input: unknown) => {
  try {
    return parse(Input, input)
  } catch (error) {
    return isLiveryError(error) ? { code: error.code, message: error.message, ...error.details } : error
  }
}

describe("input", () => {
  test("that fits is given as the schema makes it", () => {
    expect(fault({ name: "x" })).toEqual({ name: "x" })
  })
  test("says what is missing, wrong or unknown, and where", () => {
    expect(fault({})).toMatchObject({
      code: "invalid_input",
      path: ["name"],
      missing: true,
      message: "name is required",
    })
    expect(fault({ name: 5 })).toMatchObject({ path: ["name"], missing: false })
    expect(fault({ name: "x", deep: { n: "1" } })).toMatchObject({ path: ["deep", "n"] })
    expect(fault({ name: "x", accountId: "y" })).toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("accountId"),
    })
    for (const odd of [null, undefined, 1, "x", []])
      expect(fault(odd)).toMatchObject({ code: "invalid_input" })
  })
  test("with a text that cannot be stored is refused at its place", () => {
    const Deep = z.strictObject({ name: z.string(), meta: z.record(z.string(), z.unknown()) })
    const refused = (input: z.input<typeof Deep>) => {
      try {
        return parse(Deep, input)
      } catch (error) {
        return isLiveryError(error) ? [error.code, error.message, error.details.path] : error
      }
    }
    expect(refused({ name: "a\0", meta: {} })).toEqual([
      "invalid_input",
      "name: contains a character that cannot be stored (NUL)",
      ["name"],
    ])
    expect(refused({ name: "a", meta: { deep: ["\ud800"] } })).toEqual([
      "invalid_input",
      "meta.deep.0: contains a broken character (half a surrogate pair)",
      ["meta", "deep", "0"],
    ])
  })
})

describe("a procedure", () => {
  const greet = procedure({ permission: "bots.read", input: Input, run: (_, { name }) => `hello ${name}` })
  const as = (permissions: Context["principal"]["permissions"]) => ({ principal: { permissions } }) as Context
  test("runs for those who may, and refuses the others before looking at the input", () => {
    expect(greet(as("all"), { name: "you" })).toBe("hello you")
    expect(greet(as(new Set(["bots.read"])), { name: "you" })).toBe("hello you")
    expect(() => greet(as(new Set(["bots.write"])), {} as never)).toThrow(
      expect.objectContaining({ code: "not_authorized" }),
    )
  })
})

test("errors are told apart by name and code, whichever copy of the class threw them", () => {
  class LiveryError2 extends Error {
    override name = "LiveryError"
    code = "not_found"
  }
  expect(isLiveryError(new LiveryError("conflict", "x"))).toBe(true)
  expect(isLiveryError(new LiveryError2())).toBe(true)
  expect(isLiveryError(new Error("x"))).toBe(false)
})
