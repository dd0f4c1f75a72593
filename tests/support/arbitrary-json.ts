import fc from "fast-check"
import { z } from "zod"

interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  items?: JsonSchema | boolean
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
}

/** Values of JSON whose members shadow what code asks of a value without looking: its length, its text, its number. */
const SHADOWING = ["length", "size", "toString", "valueOf", "toJSON", "then", "constructor", "name"].map(
  (member) =>
    fc
      .constantFrom({ toString: 1 }, { valueOf: 1, toString: null }, 1, null, "x", [], {})
      .map((value) => ({ [member]: value })),
)
const HOSTILE = fc.oneof(...SHADOWING, fc.jsonValue({ maxDepth: 3 }))

/** Values of JSON that come close to a schema: its own members and choices, with anything at all in the place of any part. */
export function arbitraryJson(schema: z.ZodType): fc.Arbitrary<unknown> {
  return near(
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as JsonSchema,
    6,
  )
}

function near(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: HOSTILE })
}

function fitting(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if (depth === 0) return HOSTILE
  if ("const" in schema) return fc.constant(schema.const)
  if (schema.enum?.length) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices?.length) return fc.oneof(...choices.map((choice) => near(choice, depth - 1)))
  switch (schema.type) {
    case "string":
      return fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.uuid(),
        fc.webUrl(),
        fc.emailAddress(),
        fc.constant(""),
      )
    case "integer":
    case "number":
      return fc.oneof(fc.integer(), fc.double())
    case "boolean":
      return fc.boolean()
    case "array":
      return fc.array(typeof schema.items === "object" ? near(schema.items, depth - 1) : HOSTILE, {
        maxLength: 4,
      })
    case "object":
      return members(schema, depth)
    default:
      return HOSTILE
  }
}

function members(
  { properties = {}, additionalProperties }: JsonSchema,
  depth: number,
): fc.Arbitrary<unknown> {
  const own = Object.entries(properties).map(([name, part]) => [name, near(part, depth - 1)] as const)
  const others = typeof additionalProperties === "object" ? near(additionalProperties, depth - 1) : HOSTILE
  return fc
    .tuple(
      fc.record(Object.fromEntries(own), { requiredKeys: [] }),
      fc.dictionary(fc.string(), others, { maxKeys: 2 }),
    )
    .chain(([known, unknown]) => fc.constantFrom(known, { ...unknown, ...known }))
}
