import type { Field } from "#components/docs/reference.ts"
import type { Schema } from "#lib/api/openapi/document.ts"

type Components = Record<string, Schema>

const DEEPEST = 6

/** The fields of an object schema, nested ones below theirs. */
export function fieldsOf(schema: Schema, components: Components, depth = 0): Field[] {
  if (depth > DEEPEST) return []
  const { properties = {}, required = [] } = resolved(schema, components)
  return Object.entries(properties).map(([name, property]) => {
    const own = resolved(property, components)
    const inner = own.items ? resolved(own.items, components) : own
    const values = (inner.enum ?? (inner.const === undefined ? [] : [inner.const])).filter(
      (value) => value !== null,
    )
    return {
      name,
      type: typeOf(own, components),
      required: required.includes(name),
      description: property.description ?? own.description,
      fallback: own.default === undefined ? undefined : JSON.stringify(own.default),
      values: values.map((value) => JSON.stringify(value)),
      range: rangeOf(inner),
      fields: fieldsOf(inner, components, depth + 1),
    }
  })
}

/** A schema with its reference followed and its parts joined; of alternatives the one that is an object, else the first. */
function resolved(schema: Schema, components: Components): Schema {
  const name = schema.$ref?.split("/").at(-1)
  if (name) return resolved(components[name] ?? {}, components)
  if (schema.allOf) {
    const parts = schema.allOf.map((part) => resolved(part, components))
    return {
      ...Object.assign({}, ...parts),
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: parts.flatMap(({ required = [] }) => required),
    }
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (!choices) return schema
  const each = choices.map((choice) => resolved(choice, components))
  const constants = each.flatMap(
    (choice) => choice.enum ?? (choice.const === undefined ? [] : [choice.const]),
  )
  if (constants.length >= each.length) return { ...schema, ...each[0], enum: constants }
  return { ...schema, ...(each.find(({ properties }) => properties) ?? each[0]) }
}

function typeOf(schema: Schema, components: Components): string {
  const types = [schema.type ?? []].flat()
  const named = types.map((type) => {
    if (type !== "array") return schema.format ? `${type} (${schema.format})` : type
    const inner = schema.items ? typeOf(resolved(schema.items, components), components) : "any"
    return `array of ${inner.replace(/^(\w+)/, "$1s")}`
  })
  if (named.length) return named.join(" or ")
  const only = schema.enum?.[0] ?? schema.const
  return only === undefined ? "any" : typeof only
}

function rangeOf({ minLength, maxLength, minimum, maximum }: Schema): string | undefined {
  if (maxLength !== undefined)
    return minLength
      ? `${minLength} to ${count(maxLength)} characters`
      : `at most ${count(maxLength)} characters`
  if (minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
    return `${minimum} to ${count(maximum)}`
  return minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `at least ${minimum}` : undefined
}

const count = (value: number) => value.toLocaleString("en")
