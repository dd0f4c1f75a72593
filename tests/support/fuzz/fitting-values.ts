import fc from "fast-check"
import type { Document, Schema } from "#lib/api/openapi/document.ts"
import { ADDRESSES, hostileJson } from "./hostile-values.ts"
import { idText, kindOf } from "./id-texts.ts"

/** Where a value stands: the field's or parameter's name decides whether a text names something of an account. */
interface Place {
  components: Document["components"]["schemas"]
  path: string
  name: string
  depth: number
}

const DEEPEST = 7
const TEXTS = [
  "Hello",
  "How much does delivery cost?",
  "Order 7",
  "crm:7",
  "name",
  "préçis 😀",
  "a".repeat(200),
]

/** Values that a schema of the document takes, with ids of things that exist wherever a field names one. */
export function fitting(schema: Schema, place: Place): fc.Arbitrary<unknown> {
  const deeper = { ...place, depth: place.depth + 1 }
  if (place.depth > DEEPEST) return hostileJson
  if (schema.$ref) return fitting(place.components[schema.$ref.split("/").at(-1) ?? ""] ?? {}, deeper)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum?.length) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices?.length) return fc.oneof(...choices.map((choice) => fitting(choice, deeper)))
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((part) => fitting(part, deeper)))
      .map((parts) => Object.assign({}, ...parts))
  const [type] = [schema.type ?? []].flat()
  switch (type) {
    case "string":
      return text(schema, place)
    case "integer":
    case "number":
      return number(schema, place)
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    case "array":
      return fc.array(fitting(schema.items ?? {}, deeper), { maxLength: 3 })
    case "object":
      return members(schema, deeper)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

/** An id, mostly of the caller's own. */
const id = (kind: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constant(idText("own", kind)) },
    ...(["next", "alias", "foreign", "gone"] as const).map((whose) => ({
      weight: 1,
      arbitrary: fc.constant(idText(whose, kind)),
    })),
  )

function text({ format, maxLength, examples }: Schema, { name, path }: Place): fc.Arbitrary<string> {
  const kind = kindOf(name, path)
  if (kind) return id(kind)
  if (format === "date-time" || /(At|_at|from|to|since|until)$/.test(name))
    return fc.constantFrom("2026-01-15T10:30:00.000Z", "2030-12-31T23:59:59Z")
  if (format === "uri" || /url/i.test(name)) return fc.constantFrom(...ADDRESSES)
  if (/email/i.test(name)) return fc.constantFrom("ana@fuzz.invalid", "ben+1@fuzz.invalid")
  // Examples name hosts that are not ours to call.
  const told = (examples ?? []).filter((each) => typeof each === "string" && !each.includes("://"))
  return fc
    .constantFrom(...(told as string[]), ...TEXTS)
    .map((value) => (maxLength === undefined ? value : value.slice(0, maxLength)))
}

function number({ type, minimum, maximum }: Schema, { name }: Place): fc.Arbitrary<number> {
  if (/At$/.test(name)) return fc.constantFrom(Date.UTC(2026, 0, 15), 0, 1)
  const min = Math.ceil(minimum ?? 0)
  const max = Math.floor(maximum ?? Math.max(min, 100))
  return [type].flat().includes("integer") ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
}

function members({ properties = {}, required = [], additionalProperties }: Schema, place: Place) {
  const known = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, fitting(schema, { ...place, name })]),
    ),
    { requiredKeys: required.filter((name) => name in properties), noNullPrototype: true },
  )
  if (typeof additionalProperties !== "object") return known
  const others = fc.dictionary(
    fc.constantFrom("a", "key", "x-1", "größe"),
    fitting(additionalProperties, { ...place, name: "" }),
    { maxKeys: 2 },
  )
  return fc.tuple(known, others).map(([own, more]) => ({ ...more, ...own }))
}
