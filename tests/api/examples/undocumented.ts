import type { Schema } from "#lib/api/openapi/document.ts"

type Components = Record<string, Schema>

/** Places of fields that a value has and its schema does not name, e.g. "data.items.0.secret". */
export function undocumented(value: unknown, schema: Schema, components: Components, at = ""): string[] {
  if (schema.$ref)
    return undocumented(value, components[schema.$ref.split("/").at(-1) ?? ""] ?? {}, components, at)
  if (Array.isArray(value))
    return value.flatMap((each, index) =>
      undocumented(each, schema.items ?? {}, components, `${at}${index}.`),
    )
  if (typeof value !== "object" || !value) return []
  const choices = schema.allOf ?? schema.anyOf ?? schema.oneOf
  const properties = choices ? joined(choices, components) : schema.properties
  // A record's names are its own.
  if (!properties) return []
  return Object.entries(value).flatMap(([name, each]) => {
    const property = properties[name]
    if (property) return undocumented(each, property, components, `${at}${name}.`)
    return schema.additionalProperties ? [] : `${at}${name}`
  })
}

const joined = (choices: Schema[], components: Components): Record<string, Schema> =>
  Object.assign(
    {},
    ...choices.map(
      (choice) => (choice.$ref ? components[choice.$ref.split("/").at(-1) ?? ""] : choice)?.properties,
    ),
  )
