import { createHash } from "node:crypto"
import type { Schema } from "./document.ts"

const EPOCH = Date.UTC(2026, 0, 15, 10, 30)

type Components = Record<string, Schema>

export interface Place {
  /** Of the property or parameter that the value is for. */
  name?: string
  /** What an "id" is the id of: the component that it stands in, or what the path is about. */
  owner?: string
  /** Of an answer: what may be null is, where nothing better is known. */
  answer: boolean
  /** Examples of the requests beside it by field, for answers that show the same fields. */
  known?: ReadonlyMap<string, unknown>
}

/**
 * A value that fits a schema: the declaration's own example, its only or default value, else one made from its type.
 * Fields that may be left out stand there where they have an example. Ids are the same wherever the same kind of thing is
 * meant, so that examples read as one story.
 */
export function exampleOf(schema: Schema, components: Components, place: Place): unknown {
  if (schema.examples) return schema.examples[0]
  const component = schema.$ref?.split("/").at(-1)
  if (component) {
    const owner = component.replace(/^(Webhook|Channel)(?=[A-Z])/, "")
    return exampleOf(components[component] ?? {}, components, { ...place, owner })
  }
  if (schema.const !== undefined) return schema.const
  const parts = schema.allOf
  if (parts) return Object.assign({}, ...parts.map((part) => exampleOf(part, components, place)))
  const [choice] = schema.anyOf ?? schema.oneOf ?? []
  if (choice) return exampleOf(choice, components, place)
  if (schema.default !== undefined) return schema.default
  const types = [schema.type ?? []].flat()
  if (types.includes("null") && place.answer) return null
  if (schema.enum) return schema.enum[0]
  return byType(types[0], schema, components, place)
}

function byType(type: string | undefined, schema: Schema, components: Components, place: Place): unknown {
  switch (type) {
    case "object":
      return objectOf(schema, components, place)
    case "array":
      return [exampleOf(schema.items ?? {}, components, place)]
    case "string":
      return textOf(schema, place)
    case "integer":
    case "number":
      return /At$/.test(place.name ?? "") ? EPOCH : (schema.minimum ?? 1)
    case "boolean":
      return false
    default:
      return {}
  }
}

function objectOf(schema: Schema, components: Components, place: Place): Record<string, unknown> {
  const { known } = place
  const required = new Set(schema.required)
  const shown = Object.entries(schema.properties ?? {}).filter(
    ([name, property]) => required.has(name) || property.examples || known?.has(name),
  )
  return Object.fromEntries(
    shown.map(([name, property]) => [
      name,
      isFree(property) && known?.has(name)
        ? known.get(name)
        : exampleOf(property, components, { ...place, name }),
    ]),
  )
}

/** Neither an example nor a list of values says what stands there. */
const isFree = ({ examples, enum: values, const: only }: Schema) => !examples && !values && only === undefined

function textOf({ format }: Schema, { name = "", owner }: Place): string {
  const noun = name === "id" || name === "cursor" ? owner : /^(\w+?)_?[iI]d$/.exec(name)?.[1]
  if (noun || format === "uuid") return exampleId(noun ?? name)
  if (format === "date-time") return new Date(EPOCH).toISOString()
  if (format === "uri" || name === "url") return "https://example.com"
  return name || "text"
}

/** The id that stands for a kind of thing in every example: UUIDv7 in form, the same for "Bot", "bot" and "botId". */
export function exampleId(noun: string): string {
  const hex = createHash("sha256").update(noun.toLowerCase()).digest("hex")
  return `019be2a4-7c80-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}
